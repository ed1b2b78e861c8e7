import type { Rule } from '../../model/rule.ts'
import { describes } from './clause.ts'
import { dayIn, deadline, type TimeReading } from './reading.ts'

export const monthBefore: Rule<TimeReading> = {
  name: 'times/month-before',
  about: '“11月前”“2018年12月之前”:该月开始的前一天,有歧义。',
  pattern:
    /(?<![\d零一二三四五六七八九〇○O])(?:(?<year>[\d零一二三四五六七八九〇○O]{4}) {0,2}年|(?<word>今|本|明|当|次)年)? {0,2}(?<![\d零一二三四五六七八九十]|(?<!(?:^|[\n。;]) {0,2}\d{1,2})\.)(?<month>\d{1,2}|元|[一二三四五六七八九十]{1,2}) {0,2}月份?(?:之前|以前|前)/gu,
  needs: '月前|月份前|月之前|月份之前|月以前|月份以前',
  read: (match) => {
    const day = dayIn(match.groups)
    if (day === null || (match.context === 'text' && describes(match))) return null
    return deadline({ ...day, day: 1, dayBefore: true }, true)
  },
  examples: [
    { text: '11月前全面完成', finds: ['deadline <XXXX-11-01? ← 11月前'] },
    { text: '2018年12月之前报送', finds: ['deadline <2018-12-01? ← 2018年12月之前'] },
    { text: '对2020年6月前投产的项目', finds: [] },
    { text: '3个月前', finds: [] },
  ],
}
