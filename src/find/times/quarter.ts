import type { Rule, RuleMatch } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands, describes } from './clause.ts'
import { dayOf, deadline, stretch, type TimeReading, yearIn } from './reading.ts'
import { BEGINNING, SUFFIX, YEAR_OR_WORD } from './words.ts'

/** `二季度、四季度各举办1期`: what is demanded of the last is of all. */
const OTHERS = /^(?:[、和及]第?[一二三四1-4]季度){1,3}/u
const LISTED = /[一二三四1-4]季度[、和及]$/u

export const quarter: Rule<TimeReading> = {
  name: 'times/quarter',
  about: '季度:“第三季度末”“2021年一季度前”(有歧义),为该季度最后一天。',
  pattern: globalPattern`${BEGINNING}${YEAR_OR_WORD}? {0,2}(?<![\d一二三四前])第?(?<quarter>[一二三四1-4])季度(?<end>结束|底|末|内)?${SUFFIX}?`,
  needs: '季度',
  read: (match) => {
    const { lead, end, suffix } = match.groups
    const year = yearIn(match.groups)
    const last = 3 * (parseNumber(match.groups.quarter ?? '') ?? 0)
    if (!year || (end === '结束' && !suffix)) return null
    const first = dayOf(year, last - 2, 1)
    const day = dayOf(year, last, 31)
    if (suffix && match.context === 'text' && describes(match)) return null
    if (suffix) return end ? deadline(day) : deadline({ ...first, dayBefore: true }, true)
    if (match.context !== 'text') return stretch(match, first, day)
    return lead || end || demands(pastOthers(match), sharesDemand(match)) ? deadline(day) : null
  },
  examples: [
    { text: '第三季度末完成', finds: ['deadline XXXX-09-30 ← 第三季度末'] },
    { text: '2021年一季度前完成', finds: ['deadline <2021-01-01? ← 2021年一季度前'] },
    { text: '第二季度', context: 'phase', finds: ['period XXXX-04-01/XXXX-06-30 ← 第二季度'] },
    { text: '力争2021年第一季度投产', finds: ['deadline 2021-03-31 ← 2021年第一季度'] },
    { text: '二季度修改下发管理办法', finds: ['deadline XXXX-06-30 ← 二季度'] },
    { text: '2022年四季度在全国范围组织专项督查', finds: ['deadline 2022-12-31 ← 2022年四季度'] },
    { text: '对2020年一季度、上半年规模以上工业增加值', finds: [] },
    {
      text: '二季度、四季度各举办1期培训班',
      finds: ['deadline XXXX-06-30 ← 二季度', 'deadline XXXX-12-31 ← 四季度'],
    },
    { text: '对一季度、二季度竣工项目给予奖励', finds: [] },
    { text: '前三季度增长', finds: [] },
  ],
}

function pastOthers({ before, after }: RuleMatch): Pick<RuleMatch, 'before' | 'after'> {
  return { before, after: after.replace(OTHERS, '') }
}

/** Behind another of its list, where the demand says that it is of each: 二季度、四季度各举办. */
function sharesDemand({ before, after }: RuleMatch): boolean {
  return LISTED.test(before) && /^(?:各|分别|均)/u.test(after)
}
