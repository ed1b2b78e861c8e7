import type { Trap } from '../scan.ts'

export const notDuration: Trap = {
  trap: true,
  name: 'times/not-duration',
  about: '期限长短:“近三年”“连续两年”“空编两年以上”“三年行动”“3至5年”“4个月以内”。',
  contexts: ['text'],
  pattern:
    /(?:近|连续|每满|最近|过去|前) {0,2}(?:\d{1,2}|[一二三四五六七八九十两]{1,3}|几|数)个?[年月]|(?<![\d零一二三四五六七八九十〇○O年每第])(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:[-~至到]\d{1,2})?(?:年|个月)(?:以上|以内|之内|内|行动|期|左右)|百日[攻行专大]/gu,
  read: () => null,
  examples: [
    { text: '近三年无违法记录', finds: ['× 近三年'] },
    { text: '空编两年以上', finds: ['× 两年以上'] },
    { text: '三年行动计划', finds: ['× 三年行动'] },
    { text: '压缩至4个月以内', finds: ['× 4个月以内'] },
    { text: '2012年内建成', finds: [] },
  ],
}
