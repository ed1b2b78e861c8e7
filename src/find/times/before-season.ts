import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { dayIn, deadline, type TimeReading, told } from './reading.ts'
import { COMING_YEAR } from './words.ts'

export const beforeSeason: Rule<TimeReading> = {
  name: 'times/before-season',
  about: '时节之前:“汛期来临前”“秋季学期开学前”“入冬前”,是期限,但没有日期;正文中要写明年份才算。',
  contexts: ['field', 'phase', 'text'],
  pattern: globalPattern`${COMING_YEAR}?(?<!安全|度|防)(?:[春秋]季|新)?(?:学期)?(?:开学|入学|放假|入冬|入夏|入汛|主?汛期?|梅?雨季|冰冻期|封冻期?|冰封期|上冻|霜冻|供暖[季期]?|采暖[季期]?|供热[季期]?|秋收|春耕|夏收|防火期|台风季|迎峰度[夏冬]|寒假|暑假|暑期|高考|中考|(?:全国|[省市县区])?“?两会”?)(?:来临|到来|开始|召开|闭幕|结束)?(?:之前|以前|前(?!后|夕|期|三|两|[一二四五六七八九十\d]))(?:\((?<month>\d{1,2})月(?<day>\d{1,2})日(?:之?前|以前)?\))?`,
  needs: '学|假|冬|夏|汛|雨季|冻|冰封|供暖|采暖|供热|秋收|春耕|防火期|台风季|暑期|考|两会 前',
  read: ({ groups, context }) => {
    const day = groups.month === undefined ? null : dayIn(groups)
    if (day !== null) return deadline(day)
    return context !== 'text' || groups.year !== undefined || groups.word !== undefined
      ? told('deadline')
      : null
  },
  examples: [
    { text: '汛期来临前', context: 'field', finds: ['deadline ← 汛期来临前'] },
    { text: '汛前', context: 'field', finds: ['deadline ← 汛前'] },
    { text: '秋季学期开学前完成', context: 'field', finds: ['deadline ← 秋季学期开学前完成'] },
    { text: '2024年冰冻期来临前', context: 'field', finds: ['deadline ← 2024年冰冻期来临前'] },
    { text: '在2024年汛期来临前完成加固', finds: ['deadline ← 2024年汛期来临前'] },
    {
      text: '2025年汛前(5月31日前)',
      context: 'field',
      finds: ['deadline 2025-05-31 ← 2025年汛前(5月31日前)'],
    },
    { text: '2016年全国“两会”闭幕前完成', finds: ['deadline ← 2016年全国“两会”闭幕前'] },
    {
      text: '2015年全国“两会”闭幕前',
      context: 'phase',
      finds: ['deadline ← 2015年全国“两会”闭幕前'],
    },
    { text: '主汛期到来之前组织检查', finds: [] },
    { text: '汛前、汛中、汛后分别开展排查', finds: [] },
  ],
}
