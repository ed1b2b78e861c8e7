import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { isDemanded, opens } from './clause.ts'
import { deadline, period, type TimeReading } from './reading.ts'
import { TO } from './words.ts'

export const fiveYearPlan: Rule<TimeReading> = {
  name: 'times/five-year-plan',
  about: '五年规划:“十四五”期间为2021至2025年,“到‘十四五’末”为2025年底。',
  pattern: globalPattern`${TO}?[“"‘]?(?<plan>十[一二三四五六七])五[”"’]?(?:规划)?(?:(?<end>期?末|末期)|期间|时期)`,
  needs: '一五|二五|三五|四五|五五|六五|七五',
  read: (match) => {
    const first = 1951 + 5 * (parseNumber(match.groups.plan ?? '') ?? 0)
    const end = { year: first + 4, month: 12, day: 31 }
    if (match.groups.end)
      return match.context !== 'text' || match.groups.lead || opens(match) ? deadline(end) : null
    if (
      match.context === 'text' &&
      (!(opens(match) || isDemanded(match)) || /^(?:的|[^。;]{0,20}了)/u.test(match.after))
    )
      return null
    return period({ year: first, month: 1, day: 1 }, end)
  },
  examples: [
    { text: '“十四五”期间,新建学校10所', finds: ['period 2021-01-01/2025-12-31 ← “十四五”期间'] },
    { text: '到“十五五”末,全面建成', finds: ['deadline 2030-12-31 ← 到“十五五”末'] },
    { text: '“十三五”末重点行业能耗达到国内先进水平', finds: ['deadline 2020-12-31 ← “十三五”末'] },
    { text: '争取“十二五”期间开工建设', finds: ['period 2011-01-01/2015-12-31 ← “十二五”期间'] },
    { text: '与省“十四五”规划《纲要》同步', finds: [] },
    { text: '“十二五”期间,我市建成了', finds: [] },
  ],
}
