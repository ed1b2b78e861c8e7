import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { DOCUMENT_DAY, dayIn, period, type TimeReading } from './reading.ts'
import { DAY, YEAR } from './words.ts'

export const fromNow: Rule<TimeReading> = {
  name: 'times/from-now',
  about: '“即日起至12月31日”“即日起至年底”:从成文日期起;单独的“即日起”只在时间栏中算。',
  pattern: globalPattern`(?:自|从)?(?:本?(?:文件?|通知|方案|意见|办法)?(?:印发|下发|发布|发文)之?日起|即日起|现在起)(?:,? {0,2}(?:[-~至到]|——) {0,2}(?:${YEAR}|(?<word>今|本|明|次)年)? {0,2}(?:(?<month>\d{1,2}|元|[一二三四五六七八九十]{1,2}) {0,2}月份?(?:${DAY}|(?<edge>底|末|[上中下]旬))?|年?(?<end>底|末))(?:前|止)?)?`,
  needs: '日起|现在起',
  read: (match) => {
    const { month, end } = match.groups
    if (!month && !end) return match.context === 'text' ? null : period(DOCUMENT_DAY, null)
    const last = dayIn(month ? match.groups : { ...match.groups, month: '12' })
    return last && period(DOCUMENT_DAY, last)
  },
  examples: [
    { text: '即日起至12月31日,开展集中整治', finds: ['period document/XXXX-12-31 ← 即日起至12月31日'] },
    {
      text: '从本文下发日起至2020年底,各地',
      finds: ['period document/2020-12-31 ← 从本文下发日起至2020年底'],
    },
    { text: '自即日起', context: 'field', finds: ['period document/.. ← 自即日起'] },
    { text: '自印发之日起施行', finds: [] },
  ],
}
