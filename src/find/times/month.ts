import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands } from './clause.ts'
import { dayIn, deadline, stretch, type TimeReading } from './reading.ts'
import { BEGINNING, MONTH, YEAR_OR_WORD } from './words.ts'

export const month: Rule<TimeReading> = {
  name: 'times/month',
  about: '单独的月份:“2026年12月”“10月”,任务以最后一天为限,阶段括号中为期间。',
  pattern: globalPattern`${BEGINNING}${YEAR_OR_WORD}? {0,2}${MONTH} {0,2}月份?`,
  needs: '月',
  read: (match) => {
    const day = dayIn(match.groups)
    if (day === null) return null
    if (match.context !== 'text') return stretch(match, { ...day, day: 1 }, day)
    if (/^ {0,2}(?:[\d一二三四五六七八九十底末内前初上中下]|以|之|起|开始|至|到|-)/u.test(match.after))
      return null
    const { lead, year } = match.groups
    const listed = year === undefined && match.before.endsWith('、')
    return lead || demands(match, listed) ? deadline(day) : null
  },
  examples: [
    { text: '2026年12月', context: 'field', finds: ['deadline 2026-12-31 ← 2026年12月'] },
    { text: '10月', context: 'phase', finds: ['period XXXX-10-01/XXXX-10-31 ← 10月'] },
    { text: '12月查漏补缺', finds: ['deadline XXXX-12-31 ← 12月'] },
    { text: '到2020年6月,建成平台', finds: ['deadline 2020-06-30 ← 到2020年6月'] },
    { text: '鸡冠山机场9月通航,完善设施', finds: ['deadline XXXX-09-30 ← 9月'] },
    { text: '特别是2017年4月对福建工作', finds: [] },
    { text: '为期3个月', finds: [] },
  ],
}
