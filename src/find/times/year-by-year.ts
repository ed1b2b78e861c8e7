import type { Rule } from '../../model/rule.ts'
import { every, type TimeReading } from './reading.ts'

export const yearByYear: Rule<TimeReading> = {
  name: 'times/year-by-year',
  about: '“逐年推进”“逐年提高”“逐月”“逐季度”。',
  pattern: /(?<unit>逐年|逐季度?|逐月)/gu,
  needs: '逐',
  read: ({ groups }) => every(groups.unit?.charAt(1)),
  examples: [
    { text: '逐年推进', context: 'field', finds: ['recurring FREQ=YEARLY ← 逐年推进'] },
    { text: '逐年推进老旧小区改造', finds: ['recurring FREQ=YEARLY ← 逐年'] },
    { text: '逐年提高基本药物使用比例', finds: ['recurring FREQ=YEARLY ← 逐年'] },
    { text: '逐个年份核对', finds: [] },
  ],
}
