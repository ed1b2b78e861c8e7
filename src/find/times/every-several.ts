import type { Rule } from '../../model/rule.ts'
import { parseNumber } from '../../text/numerals.ts'
import { recurring, type TimeReading } from './reading.ts'

const FREQUENCIES = new Map<string, readonly [string, number]>([
  ['年', ['YEARLY', 1]],
  ['季度', ['MONTHLY', 3]],
  ['月', ['MONTHLY', 1]],
  ['周', ['WEEKLY', 1]],
  ['星期', ['WEEKLY', 1]],
  ['天', ['DAILY', 1]],
  ['日', ['DAILY', 1]],
])

export const everySeveral: Rule<TimeReading> = {
  name: 'times/every-several',
  about: '“每两年”“每两周”“每两月一次”“每10天”:INTERVAL 为其数;“每3-5年”没有确定的间隔。',
  pattern:
    /每(?<count>\d{1,2}|[两二三四五六七八九十])(?:[-~至到] ?(?<most>\d{1,2}|[两二三四五六七八九十]))?个?(?<unit>年|季度|月|周|星期|天|日)|(?<![\d十])(?<cycle>10|[2-9]|[两二三四五六七八九])年一(?:轮|个?周期|评|审|检)|以(?<period>\d{1,2}|[两二三四五六七八九十])(?:[-~至到] ?(?<longest>\d{1,2}|[两二三四五六七八九十]))?年为(?:一个|1个|一)?周期/gu,
  needs: '每|年一|周期 年|季度|月|周|星期|天|日',
  read: ({ groups, after }) => {
    if (groups.most !== undefined || groups.longest !== undefined) return recurring(null)
    const count = parseNumber(groups.count ?? groups.cycle ?? groups.period ?? '')
    const frequency = FREQUENCIES.get(groups.unit ?? '年')
    if (!count || !frequency || /^(?:以上|以内|内)/u.test(after)) return null
    return recurring(`FREQ=${frequency[0]}${interval(count * frequency[1])}`)
  },
  examples: [
    { text: '每两周至少安排1次专题学习', finds: ['recurring FREQ=WEEKLY;INTERVAL=2 ← 每两周'] },
    { text: '每两年定期更新一次', finds: ['recurring FREQ=YEARLY;INTERVAL=2 ← 每两年'] },
    { text: '每3个月', finds: ['recurring FREQ=MONTHLY;INTERVAL=3 ← 每3个月'] },
    { text: '每两月一次', finds: ['recurring FREQ=MONTHLY;INTERVAL=2 ← 每两月'] },
    { text: '三年一轮全覆盖', finds: ['recurring FREQ=YEARLY;INTERVAL=3 ← 三年一轮'] },
    { text: '教师5年一周期的全员轮训', finds: ['recurring FREQ=YEARLY;INTERVAL=5 ← 5年一周期'] },
    { text: '2025年一评审就通过', finds: [] },
    { text: '案件于18年一审判决', finds: [] },
    { text: '每3～5年开展一次轮训', finds: ['recurring ← 每3～5年'] },
    { text: '以3－5年为周期开展评估', finds: ['recurring ← 以3－5年为周期'] },
    { text: '以五年为一个周期', finds: ['recurring FREQ=YEARLY;INTERVAL=5 ← 以五年为一个周期'] },
    { text: '每30名职工', finds: [] },
    { text: '“三年一届”的任期', finds: [] },
  ],
}

function interval(count: number): string {
  return count === 1 ? '' : `;INTERVAL=${count}`
}
