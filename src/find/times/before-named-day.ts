import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { deadline, type TimeReading, yearIn } from './reading.ts'
import { COMING_YEAR } from './words.ts'

export const beforeNamedDay: Rule<TimeReading> = {
  name: 'times/before-named-day',
  about: '以月日命名的日子之前:“5·12护士节前”“12·4国家宪法日前”,为其前一天。',
  pattern: globalPattern`${COMING_YEAR}?["“]?(?<![\d.·•])(?<month>1[0-2]|[1-9])[·•](?<day>[12]\d|3[01]|[1-9])["”]?[一-龥]{0,14}[节日](?:之前|以前|前(?!后|夕|期))`,
  needs: '·|• 节|日 前',
  read: ({ groups }) => {
    const year = yearIn(groups)
    return (
      year && deadline({ ...year, month: Number(groups.month), day: Number(groups.day), festival: 'solar' })
    )
  },
  examples: [
    { text: '5·12护士节前开展慰问', finds: ['deadline eve of XXXX-05-12 ← 5·12护士节前'] },
    {
      text: '在2024年“6·26”国际禁毒日前完成',
      finds: ['deadline eve of 2024-06-26 ← 2024年“6·26”国际禁毒日前'],
    },
    { text: '12·4国家宪法日前后开展宣传', finds: [] },
    { text: '比上年增长5.12个百分点的节日前', finds: [] },
  ],
}
