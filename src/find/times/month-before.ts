import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { describes } from './clause.ts'
import { dayIn, deadline, type TimeReading } from './reading.ts'
import { BEFORE, MONTH, NO_FIGURE_BEFORE, YEAR } from './words.ts'

export const monthBefore: Rule<TimeReading> = {
  name: 'times/month-before',
  about: '“11月前”“2018年12月之前”:该月开始的前一天,有歧义。',
  pattern: globalPattern`${NO_FIGURE_BEFORE}(?:${YEAR}|(?<word>今|本|明|当|次)年)? {0,2}${MONTH} {0,2}月份?${BEFORE}`,
  needs: '月前|月份前|月之前|月份之前|月以前|月份以前',
  read: (match) => {
    const day = dayIn(match.groups)
    if (day === null || (match.context === 'text' && describes(match))) return null
    return deadline({ ...day, day: 1, dayBefore: true }, true)
  },
  examples: [
    { text: '11月前全面完成', finds: ['deadline <XXXX-11-01? ← 11月前'] },
    { text: '2018年12月之前报送', finds: ['deadline <2018-12-01? ← 2018年12月之前'] },
    { text: '对2020年6月前投产的项目', finds: [] },
    { text: '3个月前', finds: [] },
  ],
}
