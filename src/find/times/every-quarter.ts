import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { recurring, type TimeReading } from './reading.ts'
import { BEFORE } from './words.ts'

/** The months that are first, second and last of a quarter. */
const MONTHS = ['1,4,7,10', '2,5,8,11', '3,6,9,12'] as const

export const everyQuarter: Rule<TimeReading> = {
  name: 'times/every-quarter',
  about: '“每季度”“每季度末”“每季度最后一个月的30日前”“每个季度第1个月的20日前”“每季度结束后10日内”。',
  pattern: globalPattern`(?:每个?季度?|(?<![\d度])按季度?(?=(?:进行|组织|开展)?(?:督查|督导|调度|通报|检查|报送|推送|梳理|公示|发布|报告|上报|评估|分析|考核|研究|总结|公布|更新|推进|召开)))(?:(?:的?(?:(?<third>最后一个月|末月|末(?=的?\d{1,2}[日号])|第[三3]个月)|(?<first>首月|第[一1]个月)|(?<second>第[二2]个月))|(?<over>结束|终了)后)的?(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日天号](?:之前|以前|前|之内|以内|内)?|(?<end>末|底)${BEFORE}?|的?(?:(?<month1>首月|第[一1]个月)|(?<month3>最后一个月|末月|第[三3]个月))(?![前底末内]))?|(?<=^|[,;。:\n])季度?(?<place>[首末])月的?(?<on>\d{1,2})[日号]${BEFORE}?`,
  needs: '每季|每个季|按季|季末月|季首月|季度末月|季度首月',
  read: ({ groups }) => {
    const { third, second, end, place, on } = groups
    const day = groups.day ?? on
    if (end) return recurring(`FREQ=YEARLY;BYMONTH=${MONTHS[2]};BYMONTHDAY=-1`)
    if (groups.month1 || groups.month3)
      return recurring(`FREQ=YEARLY;BYMONTH=${MONTHS[groups.month1 ? 0 : 2]}`)
    if (day === undefined) return recurring('FREQ=MONTHLY;INTERVAL=3')
    const number = parseNumber(day)
    if (number === null || number < 1 || number > 31) return null
    const months = MONTHS[third || place === '末' ? 2 : second ? 1 : 0]
    return recurring(`FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${number}`)
  },
  examples: [
    { text: '每季度组织开展', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 每季度'] },
    {
      text: '于每季度最后一个月的30日前',
      finds: ['recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=30 ← 每季度最后一个月的30日前'],
    },
    {
      text: '每个季度第1个月的20日前',
      finds: ['recurring FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20 ← 每个季度第1个月的20日前'],
    },
    { text: '每季度首月召开会议', finds: ['recurring FREQ=YEARLY;BYMONTH=1,4,7,10 ← 每季度首月'] },
    { text: '每季度末报送', finds: ['recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 ← 每季度末'] },
    {
      text: '每季度末25日前',
      finds: ['recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25 ← 每季度末25日前'],
    },
    { text: '对完成情况按季进行通报', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 按季'] },
    { text: '按季节开展宣传', finds: [] },
    { text: '市政府督查室按季度督查', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 按季度'] },
    {
      text: '季度末月25日前',
      finds: ['recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25 ← 季度末月25日前'],
    },
    { text: '分季度用电增量', finds: [] },
  ],
}
