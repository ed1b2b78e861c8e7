import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { demands, describes, opens } from './clause.ts'
import { deadline, type TimeReading } from './reading.ts'
import { SUFFIX, TO } from './words.ts'

export const thisYearEnd: Rule<TimeReading> = {
  name: 'times/this-year-end',
  about: '未说明年份的年底:“年底前”“年内”“到年底”;句首单独的“年底”也算。',
  pattern: globalPattern`${TO}?(?<![\d零一二三四五六七八九十〇○O今本明当去前次每历近数两几半度周学往整全多] {0,2})年(?<end>底|末|终|度内(?!部(?!署))|内)${SUFFIX}?`,
  needs: '年底|年末|年终|年内|年度内',
  read: (match) => {
    const { lead, end, suffix } = match.groups
    const day = deadline({ year: null, month: 12, day: 31 })
    if (/^(?:考核|考评|总结|评|述职|决算|奖|目标|有|能|审)/u.test(match.after)) return null
    if (match.context !== 'text') return day
    if (suffix) return describes(match) ? null : day
    if (end === '终') return null
    if (lead || demands(match)) return day
    return (opens(match) && !describes(match)) || /(?:力争|争取|确保|单位|部门|情况)$/u.test(match.before)
      ? day
      : null
  },
  examples: [
    { text: '年底前启动转制', finds: ['deadline XXXX-12-31 ← 年底前'] },
    { text: '年底市政府将对照实施方案', finds: ['deadline XXXX-12-31 ← 年底'] },
    { text: '年内取得重点突破', finds: ['deadline XXXX-12-31 ← 年内'] },
    { text: '任务年内完成。', finds: ['deadline XXXX-12-31 ← 年内'] },
    { text: '加工园区一期年内投产;', finds: ['deadline XXXX-12-31 ← 年内'] },
    { text: '于年度内全面完成改造', finds: ['deadline XXXX-12-31 ← 年度内'] },
    { text: '年度内部审计', finds: [] },
    { text: '年内完成不了的,要说明原因', finds: [] },
    { text: '统计年度内获得服务的居民', finds: [] },
    { text: '对符合条件的年内完工投产项目', finds: [] },
    { text: '结合年终考核', finds: [] },
  ],
}
