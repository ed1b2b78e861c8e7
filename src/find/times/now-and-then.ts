import type { Rule } from '../../model/rule.ts'
import { recurring, type TimeReading } from './reading.ts'

export const nowAndThen: Rule<TimeReading> = {
  name: 'times/now-and-then',
  about: '时间栏中的“定期开展”“不定期检查”“每班首次作业前”:反复进行,频率不在日历上。',
  contexts: ['field'],
  pattern: /不?定期|每(?:班次?|炉次?|批次?|航次|台次|节课|课时|场次)/gu,
  needs: '定期|每班|每炉|每批|每航|每台|每节|每课|每场',
  read: () => recurring(null),
  examples: [
    { text: '定期开展', context: 'field', finds: ['recurring ← 定期开展'] },
    { text: '每班首次作业前', context: 'field', finds: ['recurring ← 每班首次作业前'] },
    { text: '定期组织学习', finds: [] },
  ],
}
