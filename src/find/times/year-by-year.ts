import type { Rule } from '../../model/rule.ts'
import { recurring, type TimeReading } from './reading.ts'

export const yearByYear: Rule<TimeReading> = {
  name: 'times/year-by-year',
  about: '“逐年推进”;只说增减趋势的“逐年提高”在正文中不算。',
  pattern: /(?<unit>逐年|逐季度?|逐月)/gu,
  needs: '逐',
  read: ({ groups, after, context }) => {
    const trend =
      /^(?:稳步|大幅|持续|有所)?(?:提高|增加|递增|上升|增长|下降|降低|减少|递减|加大|提升|扩大|改善|增大|好转)/u
    if (context === 'text' && trend.test(after)) return null
    const unit = groups.unit?.charAt(1)
    return recurring(
      unit === '年' ? 'FREQ=YEARLY' : unit === '月' ? 'FREQ=MONTHLY' : 'FREQ=MONTHLY;INTERVAL=3',
    )
  },
  examples: [
    { text: '逐年推进', context: 'field', finds: ['recurring FREQ=YEARLY ← 逐年推进'] },
    { text: '逐年推进老旧小区改造', finds: ['recurring FREQ=YEARLY ← 逐年'] },
    { text: '逐年提高基本药物使用比例', finds: [] },
  ],
}
