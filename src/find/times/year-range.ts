import type { Rule } from '../../model/rule.ts'
import { parseYear } from '../../text/numerals.ts'
import { period, type TimeReading } from './reading.ts'

export const yearRange: Rule<TimeReading> = {
  name: 'times/year-range',
  about: '“2018-2022年”“2020年至2022年”,横线丢失的“20182022年”也算;正文括号中多属文件名,不算。',
  pattern:
    /(?:自|从)?(?<!\d)(?<year>(?:19|20)\d{2}) {0,2}年?(?:起|开始)?(?: {0,2}(?:[-~〜至到]|——|--)[到至]?)? {0,2}(?<last>20\d{2})(?: {0,2}年(?:年?[底末])?(?:止)?|(?![\d.年/-]))/gu,
  needs: '20',
  read: (match) => {
    if (!match.phrase.includes('年') && (match.context === 'text' || !/\d[-~〜—至到]/u.test(match.phrase)))
      return null
    const first = parseYear(match.groups.year ?? '')
    const last = parseYear(match.groups.last ?? '')
    if (first === null || last === null || last <= first || last > first + 30) return null
    const bracketed = /[(〔[【]$/u.test(match.before) && !SPELT_OUT.test(match.before)
    const named = bracketed || /^(?:度|版|学年|出生|新|的)/u.test(match.after)
    if (match.context === 'text' && (named || /[比较]$/u.test(match.before))) return null
    return period({ year: first, month: 1, day: 1 }, { year: last, month: 12, day: 31 })
  },
  examples: [
    { text: '2018-2020年在存量节能上下功夫', finds: ['period 2018-01-01/2020-12-31 ← 2018-2020年'] },
    {
      text: '自2020年至2022年',
      context: 'field',
      finds: ['period 2020-01-01/2022-12-31 ← 自2020年至2022年'],
    },
    { text: '20252027年', context: 'phase', finds: ['period 2025-01-01/2027-12-31 ← 20252027年'] },
    { text: '2023-2025', context: 'field', finds: ['period 2023-01-01/2025-12-31 ← 2023-2025'] },
    { text: '编号20232025', context: 'field', finds: [] },
    { text: '建设行动计划(2018-2022年)', finds: [] },
    {
      text: '用3年时间(2021年至2023年)完成改造',
      finds: ['period 2021-01-01/2023-12-31 ← 2021年至2023年'],
    },
    { text: '2018-2022年度财政补助', finds: [] },
  ],
}

/** `用三年时间(2020-2022年)`: the bracket tells which years. */
const SPELT_OUT = /[\d一二两三四五六七八九十]{1,3}年(?:左右)?的?时间[(〔[【]$/u
