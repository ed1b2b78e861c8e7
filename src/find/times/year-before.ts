import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { describes } from './clause.ts'
import { deadline, type TimeReading, yearIn } from './reading.ts'
import { NO_FIGURE_BEFORE, YEAR } from './words.ts'

export const yearBefore: Rule<TimeReading> = {
  name: 'times/year-before',
  about: '“2020年前”:该年开始的前一天,有歧义;正文中的“2020年以前”多指既往,不算。',
  pattern: globalPattern`${NO_FIGURE_BEFORE}${YEAR}(?<suffix>之前|以前|前(?!后|期|往|三|两|[一二三四五六七八九十\d]))`,
  needs: '年前|年之前|年以前',
  read: (match) => {
    const year = yearIn(match.groups)
    if (!year) return null
    if (match.context === 'text' && (match.groups.suffix !== '前' || describes(match))) return null
    return deadline({ ...year, month: 1, day: 1, dayBefore: true }, true)
  },
  examples: [
    { text: '2020年前基本完成', finds: ['deadline <2020-01-01? ← 2020年前'] },
    { text: '2020年以前', context: 'field', finds: ['deadline <2020-01-01? ← 2020年以前'] },
    { text: '包含2020年以前引荐的项目', finds: [] },
    { text: '2020年前三季度', finds: [] },
  ],
}
