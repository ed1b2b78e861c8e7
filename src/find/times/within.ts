import type { Rule } from '../../model/rule.ts'
import { relative, type TimeReading } from './reading.ts'

export const within: Rule<TimeReading> = {
  name: 'times/within',
  about: '时间栏中的“15个工作日内”“3个月”;正文中是期限长短,不算。',
  contexts: ['field'],
  pattern:
    /(?<![第\d零一二三四五六七八九十〇○O年月])(?:\d{1,3}|[一二三四五六七八九十两]{1,3}|半) {0,2}(?:个工作日|工作日|个月|天|日|年|周)(?:之内|以内|内)?/gu,
  needs: '工作日|个月|天|日|年|周',
  read: () => relative(),
  examples: [
    { text: '15个工作日内', context: 'field', finds: ['relative ← 15个工作日内'] },
    { text: '压缩至15个工作日内', finds: [] },
  ],
}
