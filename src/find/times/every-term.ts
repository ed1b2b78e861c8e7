import type { Rule } from '../../model/rule.ts'
import { recurring, type TimeReading } from './reading.ts'

export const everyTerm: Rule<TimeReading> = {
  name: 'times/every-term',
  about: '“每学期”“每学期开学第一周”:校历各地不同,没有 RRULE;“每学年”为一年。',
  pattern: /每(?:个)?学(?<term>期|年)(?:(?:开学|期末|放假)(?:前|后|时)?(?:第?[一二两三]周)?(?:内)?)?/gu,
  needs: '每 学期|学年',
  read: ({ groups }) => recurring(groups.term === '年' ? 'FREQ=YEARLY' : null),
  examples: [
    { text: '每学期开展2次应急演练', finds: ['recurring ← 每学期'] },
    { text: '每学期开学第一周上好第一课', finds: ['recurring ← 每学期开学第一周'] },
    { text: '每学年评选一次', finds: ['recurring FREQ=YEARLY ← 每学年'] },
    { text: '本学期的课程', finds: [] },
  ],
}
