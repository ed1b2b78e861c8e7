import type { Rule } from '../../model/rule.ts'
import { isRate } from './clause.ts'
import { recurring, type TimeReading } from './reading.ts'

/** What a body must reach to be meant: `且每年新增10名以上(含10名)…`. */
const CONDITION = /^[^,。;]{0,12}\d[^,。;]{0,12}(?:以上|以下)/u

export const everyYear: Rule<TimeReading> = {
  name: 'times/every-year',
  about: '“每年”“每年度”。作定语的“每年的”和金额标准不算。',
  pattern: /每个?年度?(?!级|代(?!表)|龄)/gu,
  needs: '每年|每个年',
  read: ({ before, after, context }) => {
    if (context === 'text' && (/^的/u.test(after) || isRate({ before, after }) || /[以近]$/u.test(before)))
      return null
    if (context === 'text' && /[且并对]$/u.test(before) && CONDITION.test(after)) return null
    return recurring('FREQ=YEARLY')
  },
  examples: [
    { text: '调研时间每年不得少于25天', finds: ['recurring FREQ=YEARLY ← 每年'] },
    { text: '每年推进', context: 'field', finds: ['recurring FREQ=YEARLY ← 每年推进'] },
    { text: '主要负责人每年至少听取一次汇报', finds: ['recurring FREQ=YEARLY ← 每年'] },
    {
      text: '每年轮训干部,每年会同财政部门检查',
      finds: ['recurring FREQ=YEARLY ← 每年', 'recurring FREQ=YEARLY ← 每年'],
    },
    { text: '按照每个年级2件作品的数量报送', finds: [] },
    { text: '将每年的耕地地力保护补贴资金', finds: [] },
    { text: '且每年新增10名以上具有高级职业资格的企业', finds: [] },
    { text: '以每年委托的专项审计为准', finds: [] },
  ],
}
