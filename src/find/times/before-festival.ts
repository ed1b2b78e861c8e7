import type { Rule } from '../../model/rule.ts'
import { globalPattern } from '../../text/pattern.ts'
import { deadline, type TimeReading, yearIn } from './reading.ts'
import { COMING_YEAR } from './words.ts'

type Festival = readonly ['solar' | 'lunar', month: number, day: number]

const FESTIVALS = new Map<string, Festival>([
  ['元旦', ['solar', 1, 1]],
  ['春节', ['lunar', 1, 1]],
  ['五一', ['solar', 5, 1]],
  ['劳动节', ['solar', 5, 1]],
  ['端午', ['lunar', 5, 5]],
  ['中秋', ['lunar', 8, 15]],
  ['国庆', ['solar', 10, 1]],
  ['元宵', ['lunar', 1, 15]],
  ['重阳', ['lunar', 9, 9]],
  ['三八', ['solar', 3, 8]],
  ['五四', ['solar', 5, 4]],
  ['六一', ['solar', 6, 1]],
  ['七一', ['solar', 7, 1]],
  ['八一', ['solar', 8, 1]],
  ['十一', ['solar', 10, 1]],
])

export const beforeFestival: Rule<TimeReading> = {
  name: 'times/before-festival',
  about: '节日之前:“国庆节前”“2023年春节前”,为节日前一天;没写年份的为成文之后的那个节日。',
  pattern: globalPattern`${COMING_YEAR}?“?(?<festival>元旦|春节|劳动节|端午|中秋|国庆|元宵|重阳|(?<![零一二三四五六七八九十月日第初\d])(?:五一|五四|三八|六一|七一|八一|十一))”?(?:国际劳动|国际儿童|青年|妇女|儿童|建党|建军)?节?(?:假期|小?长假)?(?:之前|以前|前(?!后|夕|期))`,
  needs: '元旦|春节|五一|五四|劳动节|端午|中秋|国庆|元宵|重阳|三八|六一|七一|八一|十一 前',
  read: ({ groups, before, after }) => {
    const year = yearIn(groups)
    const [festival, month, day] = FESTIVALS.get(groups.festival ?? '') ?? []
    if (
      !year ||
      !festival ||
      /(?:到|至|(?<!前)、|比)$/u.test(before) ||
      /^(?:的|开工|已|一周|[一二三两\d])/u.test(after)
    )
      return null
    return deadline({ ...year, month: month!, day: day!, festival })
  },
  examples: [
    { text: '国庆节前全部完工', finds: ['deadline eve of XXXX-10-01 ← 国庆节前'] },
    {
      text: '务必在2023年春节前足额支付',
      finds: ['deadline eve of lunar 2023-01-01 ← 2023年春节前'],
    },
    { text: '国庆假期前完工', finds: ['deadline eve of XXXX-10-01 ← 国庆假期前'] },
    { text: '元宵节前评选', finds: ['deadline eve of lunar XXXX-01-15 ← 元宵节前'] },
    { text: '“七一”前完成改造', finds: ['deadline eve of XXXX-07-01 ← “七一”前'] },
    { text: '“五四”青年节前表彰', finds: ['deadline eve of XXXX-05-04 ← “五四”青年节前'] },
    { text: '下降百分之五十一前', finds: [] },
    { text: '对提前到春节前开工的项目业主', finds: [] },
    { text: '元旦、春节前走访', finds: [] },
    { text: '国庆节前后开展检查', finds: [] },
  ],
}
