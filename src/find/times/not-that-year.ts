import { globalPattern } from '../../text/pattern.ts'
import type { Trap } from '../scan.ts'
import { BEFORE } from './words.ts'

export const notThatYear: Trap = {
  trap: true,
  name: 'times/not-that-year',
  about: '随事而定的年份:“当年12月底前”“次年1月31日前”“上年末”,说不出是哪一年。',
  contexts: ['text'],
  pattern: globalPattern`(?:次|翌|当|上|去|历|往|前|第二|下)一?年度?(?:年?[底末终]${BEFORE}?|第?[一二三四]季度末?前?|[上下]半年|\d{1,2}月份?(?:\d{1,2}[日号]|[底末]|[上中下]旬)?${BEFORE}?)`,
  needs: '次|翌|当|上|去|历|往|前|第二|下 年',
  read: () => null,
  examples: [
    { text: '于次年1月31日前报送', finds: ['× 次年1月31日前'] },
    { text: '当年12月底前', finds: ['× 当年12月底前'] },
    { text: '去年上半年,完成投资', finds: ['× 去年上半年'] },
    { text: '明年1月底前', finds: [] },
  ],
}
