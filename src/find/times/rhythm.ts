import type { Rule } from '../../model/rule.ts'
import { every, type TimeReading } from './reading.ts'

export const rhythm: Rule<TimeReading> = {
  name: 'times/rhythm',
  about: '时间栏中的“周调度、月通报、季推进、年考评”“一季一通报”。',
  contexts: ['field'],
  pattern:
    /(?:(?<![\d半每一两近按逐全])(?<unit>[年季月旬周日])度?(?=调度|通报|推进|考评|考核|报告|评估|总结|检查|会商|督查|分析|报)|一(?<each>[年季月旬周日])度?一)/gu,
  needs: '年|季|月|旬|周|日',
  read: ({ groups }) => every(groups.unit ?? groups.each),
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
