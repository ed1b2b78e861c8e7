import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands } from './clause.ts'
import { dayOf, deadline, stretch, type TimeReading, yearIn } from './reading.ts'
import { NO_FIGURE_BEFORE, YEAR } from './words.ts'

/** What makes the year part of a longer date, or of a name. */
const GOES_ON =
  /^(?: {0,2}[\d元一二三四五六七八九十]{1,2} {0,2}月|度|版|级|届|前|后|以|之|初(?!步)|及|来|的|“|《|\(|、|和|与|-|—|~|至|到|起(?!始)|开始|第|[一二三四]季|[上下]半年|中|间|期|份|代|左右)/u

/** A season or feast that no rule can date. */
const FEAST = /^ {0,2}(?:春节|元旦|国庆|中秋|五一|清明|端午|两节|汛|冬|夏|秋|春|供暖|采暖|开学|暑|寒)/u

/** `2024年、2025年分别达到`, `2024年创建2个、2025年创建3个`: years that share what they demand. */
const OTHERS = /^(?:[、和及] ?\d{4} ?年){1,3}(?=,?分别)/u
const ONE_OF_SEVERAL = /\d{4} ?年[、和及]$/u
/** `2023年开展中期评估、2025年开展终期评估`: each of the years opens what it demands. */
const SAME_VERB = /(?<!\d)20\d{2} ?年(?<verb>[一-龥]{2})[^。;,、\d]{1,16}、$/u
const LISTED = /(?<!\d)20\d{2} ?年[^。;,、\d]{1,8}\d{1,6}[^。;,、\d]{1,6}、$/u

export const year: Rule<TimeReading> = {
  name: 'times/year',
  about: '单独的年份:“到2022年”;句首引出任务的“2020年”以该年最后一天为限,阶段括号中为期间。',
  pattern: globalPattern`(?:(?<lead>(?<![截月日年旬底末度\d]|追溯|回溯)[到至])|${NO_FIGURE_BEFORE})${YEAR}`,
  needs: '年',
  read: (match) => {
    const year = yearIn(match.groups)
    if (!year || FEAST.test(match.after)) return null
    const end = dayOf(year, 12, 31)
    if (match.context !== 'text') return stretch(match, dayOf(year, 1, 1), end)
    const { before } = match
    const place = {
      before,
      after: match.after.includes('分别') ? match.after.replace(OTHERS, '') : match.after,
    }
    const shares = /^,?分别/u.test(match.after) && ONE_OF_SEVERAL.test(before)
    const verb = before.endsWith('、') ? SAME_VERB.exec(before)?.groups?.verb : undefined
    const listed =
      shares ||
      (verb !== undefined && place.after.startsWith(verb)) ||
      place.after !== match.after ||
      (before.endsWith('、') && LISTED.test(before))
    if (GOES_ON.test(place.after)) return null
    return match.groups.lead || demands(place, listed) ? deadline(end) : null
  },
  examples: [
    { text: '力争到2022年,基本建立', finds: ['deadline 2022-12-31 ← 到2022年'] },
    { text: '吸纳高校毕业生就业的,2020年按每人1000元的标准给予', finds: ['deadline 2020-12-31 ← 2020年'] },
    {
      text: '安装率2024年、2025年分别达到95%、100%',
      finds: ['deadline 2024-12-31 ← 2024年', 'deadline 2025-12-31 ← 2025年'],
    },
    {
      text: '到2025年和2030年,分别达到60%、80%',
      finds: ['deadline 2025-12-31 ← 到2025年', 'deadline 2030-12-31 ← 2030年'],
    },
    {
      text: '2024年创建2个、2025年创建3个',
      finds: ['deadline 2024-12-31 ← 2024年', 'deadline 2025-12-31 ← 2025年'],
    },
    {
      text: '2023年开展中期评估、2025年开展终期评估',
      finds: ['deadline 2023-12-31 ← 2023年', 'deadline 2025-12-31 ← 2025年'],
    },
    { text: '力争2035年达到95%', finds: ['deadline 2035-12-31 ← 2035年'] },
    { text: '2019年福州、厦门全面实施“互联网+不动产登记”', finds: ['deadline 2019-12-31 ← 2019年'] },
    { text: '发放抵押贷款,2020年授信户数达到8万户', finds: ['deadline 2020-12-31 ← 2020年'] },
    { text: '市第一人民医院新院区2024年建成投用。', finds: ['deadline 2024-12-31 ← 2024年'] },
    { text: '2021年', context: 'phase', finds: ['period 2021-01-01/2021-12-31 ← 2021年'] },
    { text: '分别对2018年、2019年竣工项目实施奖励', finds: [] },
    { text: '纳入2020年“清水蓝天”专项', finds: [] },
    { text: '到2021年春节前', finds: [] },
    { text: '继续按照2020年的补助标准', finds: [] },
    { text: '免征2020年度江海堤防工程维护管理费', finds: [] },
    { text: '2019年,全市新增就业同比增长5%', finds: [] },
  ],
}
