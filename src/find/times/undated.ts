import type { Rule } from '../../model/rule.ts'
import { type TimeReading, told } from './reading.ts'

export const undated: Rule<TimeReading> = {
  name: 'times/undated',
  about: '时间栏中没有日期的要求:“立行立改”“适时推进”,与日期并列时各算一项。',
  contexts: ['field'],
  pattern:
    /立行立改|即知即改|即行即改|立查立改|边查边改|立即整改|适时(?!调整)|视情况?(?=推进|启动|开展|实施)/gu,
  needs: '立行|即知|即行|立查|边查|立即整改|适时|视情',
  read: () => told('unspecified'),
  examples: [
    { text: '立行立改', context: 'field', finds: ['unspecified ← 立行立改'] },
    { text: '适时推进', context: 'field', finds: ['unspecified ← 适时推进'] },
    { text: '坚持立行立改', finds: [] },
  ],
}
