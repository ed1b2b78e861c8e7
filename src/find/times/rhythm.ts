import type { Rule } from '../../model/rule.ts'
import { recurring, type TimeReading } from './reading.ts'

const RULES = new Map([
  ['年', 'FREQ=YEARLY'],
  ['季', 'FREQ=MONTHLY;INTERVAL=3'],
  ['月', 'FREQ=MONTHLY'],
  ['旬', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1'],
  ['周', 'FREQ=WEEKLY'],
  ['日', 'FREQ=DAILY'],
])

export const rhythm: Rule<TimeReading> = {
  name: 'times/rhythm',
  about: '时间栏中的“周调度、月通报、季推进、年考评”“一季一通报”。',
  contexts: ['field'],
  pattern:
    /(?:(?<![\d半每一两近按逐全])(?<unit>[年季月旬周日])度?(?=调度|通报|推进|考评|考核|报告|评估|总结|检查|会商|督查|分析|报)|一(?<each>[年季月旬周日])度?一)/gu,
  needs: '年|季|月|旬|周|日',
  read: ({ groups }) => recurring(RULES.get(groups.unit ?? groups.each ?? '') ?? null),
  examples: [
    {
      text: '周调度、月通报、季推进、年考评',
      context: 'field',
      finds: [
        'recurring FREQ=WEEKLY ← 周调度',
        'recurring FREQ=MONTHLY ← 月通报',
        'recurring FREQ=MONTHLY;INTERVAL=3 ← 季推进',
        'recurring FREQ=YEARLY ← 年考评',
      ],
    },
    { text: '一季一通报', context: 'field', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 一季一通报'] },
    { text: '月通报制度', finds: [] },
  ],
}
