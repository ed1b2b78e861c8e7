import type { Rule, RuleMatch } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { relative, type TimeReading } from './reading.ts'

/** What stands before the issuing of this very document, not of another one. */
const THIS =
  /(?:^|本[〇一-鿿]{0,8}|(?:^|[,。;:、(自从])(?:实施|工作)?(?:方案|通知|意见|办法|计划|措施)|[,。;:、(自从在于应要须])$/u

export const afterIssue: Rule<TimeReading> = {
  name: 'times/after-issue',
  about: '“印发之日起30日内”“发文后一个月内”:从成文日期推算,工作日按节假日安排;其他文件的印发不推算。',
  pattern:
    /(?:印发|发布|发文|下发|公布)(?:之?日起|之日后|后|起) {0,2}(?<count>\d{1,3}|[一二三四五六七八九十两]{1,3}|半) {0,2}个?(?<unit>工作日|日|天|周|月|年)(?:之内|以内|内)/gu,
  needs: '内 印发|发布|发文|下发|公布 起|后',
  read: (match) => relative(THIS.test(match.before) ? afterIssueIn(match.groups) : undefined),
  examples: [
    { text: '要在本意见印发之日起30日内,制定', finds: ['relative +30 day ← 印发之日起30日内'] },
    { text: '方案印发之日起30日内', context: 'field', finds: ['relative +30 day ← 方案印发之日起30日内'] },
    { text: '印发后半年内', finds: ['relative +6 month ← 印发后半年内'] },
    { text: '印发之日起10个工作日内', finds: ['relative +10 workday ← 印发之日起10个工作日内'] },
    { text: '名单公布后3个月内', finds: ['relative ← 公布后3个月内'] },
    { text: '自印发之日起施行', finds: [] },
  ],
}

function afterIssueIn({ count, unit }: RuleMatch['groups']): TimeReading['afterIssue'] {
  if (count === '半') return unit === '年' ? { count: 6, unit: 'month' } : undefined
  const number = parseNumber(count ?? '')
  if (number === null) return undefined
  if (unit === '工作日') return { count: number, unit: 'workday' }
  if (unit === '周') return { count: 7 * number, unit: 'day' }
  return { count: number, unit: unit === '年' ? 'year' : unit === '月' ? 'month' : 'day' }
}
