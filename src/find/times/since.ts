import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { globalPattern } from '../../text/pattern.ts'
import { opens } from './clause.ts'
import { dayIn, dayOf, period, type TimeReading, yearIn } from './reading.ts'
import { COMING_YEAR, DAY, NO_FIGURE_BEFORE } from './words.ts'

export const since: Rule<TimeReading> = {
  name: 'times/since',
  about: '起始:“自2020年2月起”“从2020年开始”“从2023年第二季度起”“2020年起”,只有开始。',
  pattern: globalPattern`(?<from>自|从)?${NO_FIGURE_BEFORE}(?:${COMING_YEAR} {0,2}(?:(?<!\d)第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|初)?)?(?:(?<![\d.]) {0,2}(?<month>\d{1,2}|元|[一二三四五六七八九十]{1,2}) {0,2}月份?(?: {0,2}${DAY}|(?<ten>[上中下])旬)?)?(?:起(?!草|步|来|点|诉|效|始年|止|降|升)|开始|(?<on>(?:[-至到]|——)(?:长期|今后|以后)))`,
  needs: '起|开始|长期|今后|以后 年|月',
  read: (match) => {
    const { from, on, month, quarter, half, year, word, ten } = match.groups
    if (year === undefined && word === undefined && (month === undefined || !(from || on || opens(match))))
      return null
    if (entersIntoForce(match.before, match.after)) return null
    const told = yearIn(match.groups)
    if (!told) return null
    const first = quarter ? 3 * (parseNumber(quarter) ?? 1) - 2 : half === '下' ? 7 : 1
    const day = month ? dayIn(match.groups) : dayOf(told, first, 1)
    return day && period(match.groups.day ? day : { ...day, day: firstOf(ten) }, null)
  },
  examples: [
    { text: '自2020年2月起,阶段性减免', finds: ['period 2020-02-01/.. ← 自2020年2月起'] },
    { text: '本项奖励从2020年开始执行', finds: ['period 2020-01-01/.. ← 从2020年开始'] },
    { text: '从2023年第二季度起,逐步推开', finds: ['period 2023-04-01/.. ← 从2023年第二季度起'] },
    { text: '于2019年初开始执行集中采购结果', finds: ['period 2019-01-01/.. ← 2019年初开始'] },
    { text: '自2023年4月19日起执行新标准', finds: ['period 2023-04-19/.. ← 自2023年4月19日起'] },
    { text: '从5月1日起,全面禁止', finds: ['period XXXX-05-01/.. ← 从5月1日起'] },
    { text: '2021年10月—长期', context: 'phase', finds: ['period 2021-10-01/.. ← 2021年10月—长期'] },
    { text: '完成对接,10月起在新区试运行', finds: ['period XXXX-10-01/.. ← 10月起'] },
    { text: '从9月中旬开始,各单位上报', finds: ['period XXXX-09-11/.. ← 从9月中旬开始'] },
    { text: '自2015年以来', finds: [] },
    { text: '本办法自2024年1月1日起施行', finds: [] },
    { text: '2020年起草方案', finds: [] },
  ],
}

/** The first day of a month's ten days, or of the month. */
function firstOf(ten: string | undefined): number {
  return ten === '中' ? 11 : ten === '下' ? 21 : 1
}

/** `本意见自…起施行` speaks of the document, not of a task. */
function entersIntoForce(before: string, after: string): boolean {
  return (
    /(?:意见|通知|办法|方案|规定|细则|条例|措施|政策|决定|规划|计划|制度|规程|预案)》?[^,。;]{0,6}$/u.test(
      before,
    ) && /^(?:正式)?(?:施行|实施|执行|生效)/u.test(after)
  )
}
