import { TRADITIONAL } from '../text/traditional.ts'

/** The characters that notices are mostly made of, by falling frequency. */
const HANZI =
  '业的政省建工企发和人区实务设合产资市行厅管用信制等化进各新平单展责位技委一能府会加作对推任服中关机国' +
  '理部民公动项创地大局保持全经开有办施支高门改科重法体监要强目通研度力应级定福提金以成台融规验分在生为' +
  '年励综术方社基共点造构与育立上商数网件智程主家导源潭场标及息职不计事策环电性投财联品入优境统范权专培' +
  '领组落快相完自批系引按交安三本同心现据学时式准型利运域效营鼓转审出县小予量集供内十元税面水协济头可给' +
  '员费备物教过于质院校升补执评海享善结划调二流助价条农增才向查并万好配所依健促示个步求期收类知险奖下处' +
  '或意织外报核证模银医采接总情字督互积确城训放革广需措深指活文案负园究取格到明认前州极障际整试决就照先' +
  '态直我参口装然控特厦置购间续护多住代道果解次符挥线司础输子担识将风节易形率题况其由包问月做严检低精路' +
  '药四后具土使络牵治防器突额五记色贷车纳款军当养日议围超气限户得申测考受链清原承股长排习打传疗见移跨团' +
  '村从诚急争坚房者降减适扶比便层附印送抄乡镇街党第是了这们来说没'

const PUNCTUATION = '，。、；：（）《》“”〔〕【】〈〉‘’！？—…·％　〇①②③'

/** What the text of a notice mostly consists of, simplified or traditional. */
export const COMMON_CHARACTERS: ReadonlySet<number> = new Set(
  [
    ...HANZI,
    ...PUNCTUATION,
    ...[...TRADITIONAL].flatMap(([old, now]) => (HANZI.includes(now) ? [old] : [])),
  ].map((character) => character.charCodeAt(0)),
)
