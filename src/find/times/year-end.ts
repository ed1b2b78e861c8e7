import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands, describes } from './clause.ts'
import { dayOf, deadline, stretch, type TimeReading, yearIn } from './reading.ts'
import { BEGINNING, SUFFIX, YEAR } from './words.ts'

export const yearEnd: Rule<TimeReading> = {
  name: 'times/year-end',
  about: '说明年份的年底:“2021年底前”“至2020年底”“2012年内”“今年年底前”。',
  pattern: globalPattern`${BEGINNING}(?:${YEAR}|(?<word>今|本|明|当|次)年) {0,2}(?:年|度(?=内))?(?<end>底|末|终|以内|内(?!蒙|部|容|外|需|河|陆|江|地|设|镜|生|涝|在(?:的|动力|要求|机制|逻辑|联系|规律|质量|活力|需求)))${SUFFIX}?`,
  needs: '年 底|末|终|内',
  read: (match) => {
    const { lead, end = '', suffix } = match.groups
    const year = yearIn(match.groups)
    if (!year || (end === '终' && !suffix)) return null
    const day = dayOf(year, 12, 31)
    const within = end.endsWith('内')
    if (match.context !== 'text') return within ? stretch(match, dayOf(year, 1, 1), day) : deadline(day)
    if (suffix || lead) return describes(match) ? null : deadline(day)
    return within || demands(match) ? deadline(day) : null
  },
  examples: [
    { text: '2024年年内在8个海关先行先试', finds: ['deadline 2024-12-31 ← 2024年年内'] },
    { text: '2021年底前完成', finds: ['deadline 2021-12-31 ← 2021年底前'] },
    { text: '2020年年底前', finds: ['deadline 2020-12-31 ← 2020年年底前'] },
    { text: '延至2020年底。', finds: ['deadline 2020-12-31 ← 至2020年底'] },
    { text: '2012年内建成电子评标系统', finds: ['deadline 2012-12-31 ← 2012年内'] },
    { text: '能在2023年度内完成', finds: ['deadline 2023-12-31 ← 2023年度内'] },
    { text: '2023年度内部审计', finds: [] },
    { text: '今年底前全部拆除', finds: ['deadline XXXX+0-12-31 ← 今年底前'] },
    { text: '低于统筹地区2018年末城镇登记失业率', finds: [] },
    { text: '2020年内蒙古自治区', finds: [] },
  ],
}
