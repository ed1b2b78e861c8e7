import type { DayExpression } from '../../model/mention.ts'
import type { Rule, RuleMatch } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { opens } from './clause.ts'
import { dayIn, lastOfTen, period, type TimeReading } from './reading.ts'
import { DAY, MONTH, NO_FIGURE_BEFORE, WEEKDAY, YEAR, YEAR_FIGURES } from './words.ts'

type Groups = RuleMatch['groups']

/** `3-5月`: the first month leaves its 月 to the second. */
const SHORT =
  /(?:^|[年自从 ])[\d一二三四五六七八九十]{1,2} {0,2}[-~〜至到—] {0,2}[\d一二三四五六七八九十]{1,2} {0,2}月/u

export const dateRange: Rule<TimeReading> = {
  name: 'times/date-range',
  about: '起止日期:“1月至2月”“2021年3—5月”“3月1日至3月15日”“11月至次年2月”“4月中旬至7月”“6月至年底”。',
  pattern: globalPattern`(?:自|从)?${NO_FIGURE_BEFORE}(?:${YEAR} {0,2}|(?<word>今|本|明|当|次|去)年 {0,2})?${MONTH}(?: {0,2}(?<unit>月份?))?(?: {0,2}${DAY}(?:${WEEKDAY})?| {0,2}(?<bare>\d{1,2})(?= {0,2}[-~〜至到] {0,2}\d{1,2} {0,2}[日号])|(?<ten>[上中下])旬|(?<edge>[初底末]))?(?:起|开始)?,? {0,2}(?:[-~〜至到]|——|--|(?<=日)一(?=\d))[ \n]{0,2}(?:(?:(?<yearB>${YEAR_FIGURES}) {0,2}年|(?<wordB>今|本|明|当|次|翌|第二)年)? {0,2}(?<monthB>\d{1,2}|元|[一二三四五六七八九十]{1,2}) {0,2}月份?(?: {0,2}(?<dayB>\d{1,2}|[一二三四五六七八九十]{1,3}) {0,2}[日号](?:${WEEKDAY})?|(?<tenB>[上中下])旬|(?<edgeB>[初底末]))?|(?<dayC>\d{1,2}|[一二三四五六七八九十]{1,3}) {0,2}[日号]|(?<tenC>[上中下])旬|(?:(?<yearD>${YEAR_FIGURES}) {0,2}年)?年?(?<end>[底末]))(?:之?前|止)?`,
  needs: '月 -|~|〜|至|到|—|一',
  read: (match) => {
    if (match.context === 'text' && !standsAlone(match)) return null
    const { unit, monthB } = match.groups
    if (!unit && (!monthB || !SHORT.test(match.phrase))) return null
    const start = startOf(match.groups)
    const end = endOf(match.groups)
    return start && end && period(...joined(start, end))
  },
  examples: [
    { text: '1月至2月', context: 'phase', finds: ['period XXXX-01-01/XXXX-02-29 ← 1月至2月'] },
    { text: '2021年3—5月', context: 'phase', finds: ['period 2021-03-01/2021-05-31 ← 2021年3—5月'] },
    { text: '报名时间为4月26日至28日。', finds: ['period XXXX-04-26/XXXX-04-28 ← 4月26日至28日'] },
    { text: '11月至次年2月', context: 'phase', finds: ['period XXXX-11-01/XXXX+1-02-29 ← 11月至次年2月'] },
    {
      text: '2018年11月中旬至12月5日',
      context: 'field',
      finds: ['period 2018-11-11/2018-12-05 ← 2018年11月中旬至12月5日'],
    },
    {
      text: '从2019年5月1日起,至2020年4月30日,',
      finds: ['period 2019-05-01/2020-04-30 ← 从2019年5月1日起,至2020年4月30日'],
    },
    {
      text: '11月29日(周一)——12月5日(周日)',
      context: 'field',
      finds: ['period XXXX-11-29/XXXX-12-05 ← 11月29日(周一)——12月5日(周日)'],
    },
    { text: '5月30日一6月4日', context: 'phase', finds: ['period XXXX-05-30/XXXX-06-04 ← 5月30日一6月4日'] },
    { text: '5月9-12日', context: 'field', finds: ['period XXXX-05-09/XXXX-05-12 ← 5月9-12日'] },
    {
      text: '20**年3月6日—20**年3月10日',
      context: 'phase',
      finds: ['period 20**-03-06/20**-03-10 ← 20**年3月6日—20**年3月10日'],
    },
    { text: '6月至年底', context: 'field', finds: ['period XXXX-06-01/XXXX-12-31 ← 6月至年底'] },
    { text: '数据时间节点为上一年度1月至12月。', finds: [] },
    { text: '应为2022年9月1日至2023年8月31日期间出生的幼儿', finds: [] },
  ],
}

/** In running text a range counts where it stands free in its clause, not where it describes something. */
function standsAlone(match: RuleMatch): boolean {
  if (/年度$/u.test(match.before)) return false
  if (/^(?:期间)?(?:出生|新投产|新建|的|“|有效)/u.test(match.after)) return false
  if (/^[自从]/u.test(match.phrase)) return true
  return opens(match) || /(?:其中|[为即是:(自从])$/u.test(match.before) || /^(?:[,。;)]|$)/u.test(match.after)
}

function startOf(groups: Groups): DayExpression | null {
  const { bare, day: named = bare } = groups
  const day = dayIn({ ...groups, day: named })
  if (day === null || named !== undefined) return day
  if (groups.ten) return { ...day, day: groups.ten === '上' ? 1 : groups.ten === '中' ? 11 : 21 }
  return groups.edge === '底' || groups.edge === '末' ? day : { ...day, day: 1 }
}

function endOf({
  month,
  monthB,
  yearB,
  wordB,
  dayB,
  dayC,
  tenB,
  tenC,
  yearD,
  end,
}: Groups): DayExpression | null {
  if (end !== undefined) return dayIn({ year: yearD, month: '12' })
  const word = wordB === '第二' ? '次' : wordB
  const told = { year: yearB, word, month: monthB ?? month, day: dayB ?? dayC }
  const day = dayIn(told)
  const ten = tenB ?? tenC
  return day && ten ? { ...day, day: lastOfTen(ten) } : day
}

/** Where only one end tells its year, the other has it too, or the next or last where the months run over new year. */
function joined(start: DayExpression, end: DayExpression): [DayExpression, DayExpression] {
  const over = order(end) < order(start)
  if (start.year !== null && end.year === null) {
    const next = over || end.yearShift === 1
    const { yearShift: _, ...day } = end
    return [start, { ...day, year: start.year + (next ? 1 : 0) }]
  }
  if (start.year === null && end.year !== null) {
    const { yearShift: _, ...day } = start
    return [{ ...day, year: end.year - (over ? 1 : 0) }, end]
  }
  if (start.year !== null || end.yearShift !== undefined || !over) return [start, end]
  return [start, { ...end, yearShift: (start.yearShift ?? 0) + 1 }]
}

function order({ month, day }: DayExpression): number {
  return month * 31 + day
}
