import type { Trap } from '../scan.ts'

export const notComparison: Trap = {
  trap: true,
  name: 'times/not-comparison',
  about: '与某年相比、以某年为基数:“比2015年下降24%”“在2017年基础上”。',
  contexts: ['text'],
  pattern:
    /(?:比|较|与|同|超过|相当于) {0,2}(?:19|20)\d{2} {0,2}年(?:年?[底末]|第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)?(?!底前|前)|在(?:19|20)\d{2}年[底末]?的?基础上|(?:19|20)\d{2}年(?:为基数|为基准|水平)/gu,
  needs: '19|20 比|较|与|同|超过|相当于|基础|基数|基准|水平',
  read: () => null,
  examples: [
    { text: '能耗比2015年下降24%', finds: ['× 比2015年'] },
    { text: '与2010年相比', finds: ['× 与2010年'] },
    { text: '在2017年基础上压缩三分之一', finds: ['× 在2017年基础上'] },
    { text: '比例到2025年达到100%', finds: [] },
  ],
}
