import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { describes } from './clause.ts'
import { dayIn, dayOf, deadline, stretch, type TimeReading, yearIn } from './reading.ts'
import { SUFFIX } from './words.ts'

export const numericDate: Rule<TimeReading> = {
  name: 'times/numeric-date',
  about: '时间栏和阶段括号中的数字日期:“2020-12-31”“2020.12”“2020/6/30前”“2021”;正文中只认“2020.12.31前”。',
  pattern: globalPattern`(?<![\d.])(?<year>20\d{2})(?:[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?)?${SUFFIX}?(?![\d年%.])`,
  needs: '20',
  read: (match) => {
    const { month, suffix, day: told } = match.groups
    if (match.context === 'text' && (!suffix || !told || describes(match))) return null
    if (!month) {
      const year = match.before === '' && match.after === '' && !suffix ? yearIn(match.groups) : null
      return year && stretch(match, dayOf(year, 1, 1), dayOf(year, 12, 31))
    }
    const end = dayIn(match.groups)
    if (!end) return null
    if (suffix) return told ? deadline(end) : deadline({ ...end, day: 1, dayBefore: true }, true)
    return stretch(match, told ? end : { ...end, day: 1 }, end)
  },
  examples: [
    { text: '2020-12-31', context: 'field', finds: ['deadline 2020-12-31 ← 2020-12-31'] },
    { text: '2020.6', context: 'phase', finds: ['period 2020-06-01/2020-06-30 ← 2020.6'] },
    { text: '2021', context: 'field', finds: ['deadline 2021-12-31 ← 2021'] },
    { text: '2020.12.31前', context: 'field', finds: ['deadline 2020-12-31 ← 2020.12.31前'] },
    { text: '各单位于2020.12.31前完成', finds: ['deadline 2020-12-31 ← 2020.12.31前'] },
    { text: '对2020.12.31前投产的企业', finds: [] },
    { text: '发布于2020.12.31', finds: [] },
    { text: '建成面积2020.12平方米', finds: [] },
  ],
}
