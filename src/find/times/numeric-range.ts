import type { DayExpression } from '../../model/mention.ts'
import type { Rule } from '../../model/rule.ts'
import { dayIn, period, type TimeReading } from './reading.ts'

export const numericRange: Rule<TimeReading> = {
  name: 'times/numeric-range',
  about: '时间栏和阶段括号中的数字起止:“2021.3-2021.5”“2021.3.1至2021.5.31”。',
  contexts: ['field', 'phase'],
  pattern:
    /(?<![\d.])(?<year>20\d{2})[./](?<month>\d{1,2})(?:[./](?<day>\d{1,2}))?(?:[-~至到]|——|--)(?:(?<yearB>20\d{2})[./])?(?<monthB>\d{1,2})(?:[./](?<dayB>\d{1,2}))?(?![\d年%])/gu,
  needs: '20',
  read: ({ groups }) => {
    const { year, month, day, yearB = year, monthB, dayB } = groups
    const start = dayIn({ year, month, day })
    const end = dayIn({ year: yearB, month: monthB, day: dayB })
    if (!start || !end || (day === undefined) !== (dayB === undefined) || isBefore(end, start)) return null
    return period(day === undefined ? { ...start, day: 1 } : start, end)
  },
  examples: [
    { text: '2021.3-2021.5', context: 'phase', finds: ['period 2021-03-01/2021-05-31 ← 2021.3-2021.5'] },
    { text: '2021.3.1至5.31', context: 'field', finds: ['period 2021-03-01/2021-05-31 ← 2021.3.1至5.31'] },
    { text: '造价2021.3-2021.5万元', finds: [] },
  ],
}

function isBefore(a: DayExpression, b: DayExpression): boolean {
  return ((a.year ?? 0) - (b.year ?? 0)) * 12 + a.month - b.month < 0
}
