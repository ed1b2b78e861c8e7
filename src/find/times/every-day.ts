import type { Rule } from '../../model/rule.ts'
import { isRate } from './clause.ts'
import { recurring, type TimeReading } from './reading.ts'

export const everyDay: Rule<TimeReading> = {
  name: 'times/every-day',
  about: '“每日”“每天”“每个工作日”。金额标准不算。',
  pattern: /每(?:日|天|(?<work>个?工作日))(?:\d{1,2}(?:时|点|:\d{2})前)?/gu,
  needs: '每日|每天|每个工作日|每工作日',
  read: ({ groups, before, after, context }) => {
    if (context === 'text' && (isRate({ before, after }) || /^的/u.test(after))) return null
    return recurring(groups.work ? 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' : 'FREQ=DAILY')
  },
  examples: [
    { text: '每日17时前报告进展', finds: ['recurring FREQ=DAILY ← 每日17时前'] },
    { text: '每个工作日', finds: ['recurring FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR ← 每个工作日'] },
    { text: '给予每人每天100元的补助', finds: [] },
  ],
}
