import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands, describes } from './clause.ts'
import { dayOf, deadline, stretch, type TimeReading, yearIn } from './reading.ts'
import { BEGINNING, SUFFIX, YEAR_OR_WORD } from './words.ts'

export const halfYear: Rule<TimeReading> = {
  name: 'times/half-year',
  about: '半年:“2019年上半年”到6月30日,“下半年”到12月31日。',
  pattern: globalPattern`${BEGINNING}${YEAR_OR_WORD}? {0,2}(?<half>[上下])半年(?<end>底|末|内)?${SUFFIX}?`,
  needs: '上半年|下半年',
  read: (match) => {
    const { lead, half, end, suffix, word } = match.groups
    const year = yearIn(match.groups)
    if (!year || (word === '去' && match.context === 'text')) return null
    const first = dayOf(year, half === '上' ? 1 : 7, 1)
    const day = dayOf(year, first.month + 5, 31)
    if (suffix && match.context === 'text' && describes(match)) return null
    if (suffix) return end || half === '上' ? deadline(day) : deadline({ ...first, dayBefore: true }, true)
    if (match.context !== 'text') return stretch(match, first, day)
    return lead || end || demands(match) ? deadline(day) : null
  },
  examples: [
    { text: '2019年上半年,试点城市政府印发实施方案', finds: ['deadline 2019-06-30 ← 2019年上半年'] },
    { text: '今年下半年启动', finds: ['deadline XXXX+0-12-31 ← 今年下半年'] },
    { text: '实施项目300个,上半年新开工100个', finds: ['deadline XXXX-06-30 ← 上半年'] },
    { text: '上半年', context: 'field', finds: ['deadline XXXX-06-30 ← 上半年'] },
    { text: '去年上半年', context: 'phase', finds: ['period XXXX-1-01-01/XXXX-1-06-30 ← 去年上半年'] },
    { text: '大数据中心上半年建成投用,', finds: ['deadline XXXX-06-30 ← 上半年'] },
    { text: '热电厂明年上半年投入运行。', finds: ['deadline XXXX+1-06-30 ← 明年上半年'] },
    { text: '免除上半年3个月租金', finds: [] },
    { text: '去年上半年,完成投资', finds: [] },
  ],
}
