import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands, describes } from './clause.ts'
import { dayIn, deadline, lastOfTen, stretch, type TimeReading } from './reading.ts'
import { BEGINNING, MONTH, SUFFIX, YEAR_OR_WORD } from './words.ts'

export const tenDays: Rule<TimeReading> = {
  name: 'times/ten-days',
  about: '旬:“2018年11月中旬前”到20日(有歧义),“3月上旬”到10日,下旬到月末。',
  pattern: globalPattern`${BEGINNING}${YEAR_OR_WORD}? {0,2}${MONTH} {0,2}月份?(?<ten>[上中下])旬(?:底|末|内)?${SUFFIX}?`,
  needs: '上旬|中旬|下旬',
  read: (match) => {
    const { lead, suffix, ten = '下' } = match.groups
    const day = dayIn(match.groups)
    if (day === null) return null
    const last = lastOfTen(ten)
    const end = { ...day, day: last }
    if (suffix) return match.context === 'text' && describes(match) ? null : deadline(end, true)
    if (match.context !== 'text') return stretch(match, { ...day, day: last === 31 ? 21 : last - 9 }, end)
    return lead || demands(match) ? deadline(end) : null
  },
  examples: [
    { text: '要于2018年11月中旬前组织制订', finds: ['deadline 2018-11-20? ← 2018年11月中旬前'] },
    { text: '2月下旬,组织验收', finds: ['deadline XXXX-02-29 ← 2月下旬'] },
    { text: '4月中旬', context: 'phase', finds: ['period XXXX-04-11/XXXX-04-20 ← 4月中旬'] },
    { text: '检查时间分别为2010年8月上旬', finds: ['deadline 2010-08-10 ← 2010年8月上旬'] },
    { text: '会议同意3月下旬赴外地开展招商', finds: ['deadline XXXX-03-31 ← 3月下旬'] },
    {
      text: '于九月下旬和十一月上旬分两次对各地检查',
      finds: ['deadline XXXX-09-30 ← 九月下旬', 'deadline XXXX-11-10 ← 十一月上旬'],
    },
    { text: '自2018年11月中旬以来', finds: [] },
  ],
}
