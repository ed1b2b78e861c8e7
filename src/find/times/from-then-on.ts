import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { dayIn, period, type TimeReading } from './reading.ts'
import { YEAR } from './words.ts'

export const fromThenOn: Rule<TimeReading> = {
  name: 'times/from-then-on',
  about: '时限栏或阶段括号里的“2024年10月以后”:只有开始。',
  pattern: globalPattern`(?<![\d.])(?:${YEAR} {0,2})?(?<month>\d{1,2}) {0,2}月份?(?: {0,2}(?<day>\d{1,2}) {0,2}日)?(?:以后|之后|后(?!续|备|勤))`,
  contexts: ['field', 'phase'],
  needs: '后',
  read: (match) => {
    const day = dayIn(match.groups)
    return day && period(match.groups.day ? day : { ...day, day: 1 }, null)
  },
  examples: [
    { text: '2024年10月以后', context: 'phase', finds: ['period 2024-10-01/.. ← 2024年10月以后'] },
    { text: '3月15日后', context: 'field', finds: ['period XXXX-03-15/.. ← 3月15日后'] },
    { text: '某月后续跟进', context: 'phase', finds: [] },
  ],
}
