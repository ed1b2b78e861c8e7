import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { DOCUMENT_MONTH_END, deadline, type TimeReading } from './reading.ts'
import { BEFORE } from './words.ts'

export const thisMonthEnd: Rule<TimeReading> = {
  name: 'times/this-month-end',
  about: '“本月末”“本月底前”“月底前”:成文月份的最后一天。',
  pattern: globalPattern`(?:本月(?:底|末|内)${BEFORE}?|(?<![\d零一二三四五六七八九十每个本当上下次各元份逐按 ])月(?:底|末)${BEFORE})`,
  needs: '月底|月末|月内',
  read: () => deadline(DOCUMENT_MONTH_END),
  examples: [
    { text: '请于本月末报送', finds: ['deadline document-month-end ← 本月末'] },
    { text: '月底前完成', finds: ['deadline document-month-end ← 月底前'] },
    { text: '次月底前', finds: [] },
  ],
}
