import type { Rule } from '../../model/rule.ts'
import { type TimeReading, told } from './reading.ts'

export const ongoing: Rule<TimeReading> = {
  name: 'times/ongoing',
  about: '时间栏中的“持续推进”“长期坚持”“年内持续推进”“常态化推进”;正文中是泛泛之词,不算。',
  contexts: ['field'],
  pattern:
    /(?:年内|全年)?(?:持续|长期|常态化|常态|经常性|经常|不断|始终|一直|坚持|贯穿|日常|全程|常抓不懈)/gu,
  needs: '持续|长期|常|不断|始终|一直|坚持|贯穿|全程',
  read: () => told('ongoing'),
  examples: [
    { text: '年内持续推进', context: 'field', finds: ['ongoing ← 年内持续推进'] },
    {
      text: '短期攻坚、中期推进、长期坚持',
      context: 'field',
      finds: ['ongoing ← 短期攻坚、中期推进、长期坚持'],
    },
    { text: '立即整改并长期坚持', context: 'field', finds: ['ongoing ← 立即整改并长期坚持'] },
    { text: '持续推进固体废物源头减量', finds: [] },
  ],
}
