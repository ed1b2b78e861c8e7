import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands, describes, sharesBefore } from './clause.ts'
import { dayIn, deadline, stretch, type TimeReading } from './reading.ts'
import { BEGINNING, MONTH, SUFFIX, YEAR_OR_WORD } from './words.ts'

export const monthEnd: Rule<TimeReading> = {
  name: 'times/month-end',
  about: '月底:“2024年10月底前”“到2019年6月底”“3月末”“9月内”,为该月最后一天。',
  pattern: globalPattern`${BEGINNING}${YEAR_OR_WORD}? {0,2}${MONTH} {0,2}月份?(?<end>底|末|内)${SUFFIX}?`,
  needs: '月底|月末|月内|月份底|月份末|月份内',
  read: (match) => {
    const { lead, suffix, end, year } = match.groups
    const day = dayIn(match.groups)
    if (day === null || (end === '内' && year === undefined && !match.phrase.includes('份'))) return null
    if (match.context !== 'text')
      return end === '内' ? stretch(match, { ...day, day: 1 }, day) : deadline(day)
    if (suffix || lead || sharesBefore(match)) return describes(match) ? null : deadline(day)
    return demands(match) || end === '内' ? deadline(day) : null
  },
  examples: [
    { text: '2024年2月底前完成', finds: ['deadline 2024-02-29 ← 2024年2月底前'] },
    { text: '延长至2020年 6 月底', finds: ['deadline 2020-06-30 ← 至2020年 6 月底'] },
    {
      text: '2022年6月底、12月底前报送',
      finds: ['deadline 2022-06-30 ← 2022年6月底', 'deadline XXXX-12-31 ← 12月底前'],
    },
    { text: '6月底完成', finds: ['deadline XXXX-06-30 ← 6月底'] },
    { text: '于明年1月底前上报', finds: ['deadline XXXX+1-01-31 ← 明年1月底前'] },
    { text: '2024年13月底前', finds: ['deadline impossible ← 2024年13月底前'] },
    { text: '于2019年5月底前完成清单的核对。', finds: ['deadline 2019-05-31 ← 2019年5月底前'] },
    { text: '9月底前建立统一的管理平台', finds: ['deadline XXXX-09-30 ← 9月底前'] },
    { text: '截至2019年6月底,全省共有', finds: [] },
    { text: '6月底前完成注册的企业', finds: [] },
    { text: '6月底前完成整改的,予以销号', finds: [] },
    { text: '6月底前建立的台账', finds: [] },
    { text: '6月底前提出申请的企业', finds: [] },
    { text: '6月底前建成通车的公路', finds: [] },
    { text: '6月底前完成改造的老旧小区。', finds: [] },
    { text: '一律在3月份内补返', finds: ['deadline XXXX-03-31 ← 3月份内'] },
    { text: '三月内不得申请', finds: [] },
  ],
}
