import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { dayOf, period, type TimeReading, yearIn } from './reading.ts'
import { COMING_YEAR } from './words.ts'

export const quarterRange: Rule<TimeReading> = {
  name: 'times/quarter-range',
  about: '季度起止:“2022年第一季度至第三季度”“二至四季度”。',
  contexts: ['field', 'phase'],
  pattern: globalPattern`${COMING_YEAR}? {0,2}(?<![\d一二三四前])第?(?<from>[一二三四1-4])(?:季度)? {0,2}[-~至到—] {0,2}(?:(?<yearB>\d{4}) {0,2}年|(?<wordB>今|本|明|次)年)?第?(?<to>[一二三四1-4])季度[底末]?`,
  needs: '季度',
  read: ({ groups }) => {
    const year = yearIn(groups)
    const from = parseNumber(groups.from ?? '') ?? 0
    const to = parseNumber(groups.to ?? '') ?? 0
    const last = yearIn({ year: groups.yearB, word: groups.wordB })
    if (!year || !last) return null
    const another = groups.yearB !== undefined || groups.wordB !== undefined
    if (!another && from >= to) return null
    return period(dayOf(year, 3 * from - 2, 1), dayOf(another ? last : year, 3 * to, 31))
  },
  examples: [
    {
      text: '2022年第一季度至第三季度',
      context: 'phase',
      finds: ['period 2022-01-01/2022-09-30 ← 2022年第一季度至第三季度'],
    },
    {
      text: '2024年四季度至2025年三季度',
      context: 'field',
      finds: ['period 2024-10-01/2025-09-30 ← 2024年四季度至2025年三季度'],
    },
    { text: '二至四季度', context: 'field', finds: ['period XXXX-04-01/XXXX-12-31 ← 二至四季度'] },
    { text: '分季度至多调整两次', context: 'phase', finds: [] },
  ],
}
