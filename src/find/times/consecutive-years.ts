import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { period, type TimeReading, yearIn } from './reading.ts'
import { NO_FIGURE_BEFORE, YEAR } from './words.ts'

export const consecutiveYears: Rule<TimeReading> = {
  name: 'times/consecutive-years',
  about: '“从2021年开始连续3年”:2021至2023年。',
  pattern: globalPattern`(?:自|从)?${NO_FIGURE_BEFORE}${YEAR}(?:起|开始),?连续(?<count>\d{1,2}|[一二三四五六七八九十两]{1,2})年`,
  needs: '连续 年',
  read: (match) => {
    const first = yearIn(match.groups)?.year
    const count = parseNumber(match.groups.count ?? '')
    if (!first || !count) return null
    return period({ year: first, month: 1, day: 1 }, { year: first + count - 1, month: 12, day: 31 })
  },
  examples: [
    {
      text: '从2021年开始连续3年,采取当年补上年办法',
      finds: ['period 2021-01-01/2023-12-31 ← 从2021年开始连续3年'],
    },
    { text: '连续3年考核优秀', finds: [] },
  ],
}
