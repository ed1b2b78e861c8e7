import type { Rule } from '../../model/rule.ts'
import { recurring, type TimeReading } from './reading.ts'

export const nowAndThen: Rule<TimeReading> = {
  name: 'times/now-and-then',
  about: '时间栏中的“定期开展”“不定期检查”:反复进行,未说频率。',
  contexts: ['field'],
  pattern: /不?定期/gu,
  needs: '定期',
  read: () => recurring(null),
  examples: [
    { text: '定期开展', context: 'field', finds: ['recurring ← 定期开展'] },
    { text: '定期组织学习', finds: [] },
  ],
}
