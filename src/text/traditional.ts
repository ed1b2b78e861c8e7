/**
 * Traditional characters that keywords, unit names and dates use, with their simplified forms, pair by pair.
 * Not a converter: it holds what patterns name, and no character that simplified texts use too (乾, 著, 瞭).
 */
const PAIRS =
  '牽牵頭头單单責责負负門门領领導导辦办實实處处區区縣县廳厅會会務务發发協协與与參参聯联' +
  '時时間间個个歲岁從从後后內内終终續续長长將将開开啟启階阶萬万億亿兩两雙双週周號号節节' +
  '國国黨党鄉乡鎮镇東东廣广灣湾蘇苏寧宁遼辽龍龙濟济陽阳陝陕貴贵雲云慶庆漢汉華华錫锡' +
  '財财資资環环護护農农業业漁渔電电訊讯計计審审稅税總总關关際际貿贸衛卫療疗醫医藥药檢检' +
  '監监規规劃划設设築筑運运輸输絡络網网統统戰战紀纪組组織织團团婦妇齡龄勞劳動动險险營营' +
  '調调進进職职隊队園园屬属機机構构銀银證证應应確确達达標标準准強强結结條条項项產产産产' +
  '氣气數数據据書书則则體体級级類类質质記记報报於于爲为為为對对這这現现歷历擬拟訂订錄录' +
  '舉举優优創创執执權权戶户眾众衆众傳传價价圍围場场學学專专島岛師师廢废歸归點点無无獎奖' +
  '當当盡尽礎础種种積积穩稳約约維维緊紧練练縮缩習习聞闻舊旧葉叶蓋盖術术補补製制複复見见' +
  '覺觉觀观託托認认許许評评試试話话該该詳详誌志說说論论講讲識识議议讀读變变讓让貫贯買买' +
  '費费貼贴賃赁賠赔賣卖賬账車车軍军輔辅輕轻轉转辭辞遞递遠远適适選选遷迁還还邊边郵邮醞酝' +
  '釋释針针鈎钩鋪铺錢钱鐵铁鏈链閉闭閱阅闊阔陳陈陸陆隨随難难雜杂離离靈灵靜静響响頁页順顺' +
  '須须預预頒颁頻频題题額额顧顾顯显風风飲饮餘余館馆驗验鬆松麗丽黃黄齊齐據据暫暂舘馆滿满佈布'

/** Traditional character → simplified character. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[i * 2]!, PAIRS[i * 2 + 1]!]),
)
