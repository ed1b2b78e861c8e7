import { pattern } from '../../text/pattern.ts'
import { remembered } from '../../text/remembered.ts'
import { BODY_LAST, OPENING_VERB } from '../../text/terms.ts'

// The shape of a unit's name. Shape only: no dictionary decides whether a bracket is an assignment.

const BODY_END =
  /(?:[部委局厅署院处室科司站所社会队团组台馆校署库厂]|(?<!(?<!政)协|[主承督经])办|团中央|民[革盟建进]中央|农工党中央|致公党中央|九三学社中央|台盟中央|中心|政府|国务院|管委会|公司|集团|银行|[支分]行|总行|央行|单位|部门|机构|机关|企业|主体|党组|党委|工委|支部|海关|党组织|团组织|(?<=^各[一-龥]{0,4})(?:院系|班级|年级|网格)|两委|班子|农商行|农信社|高校|院校|大学|[中小]学|幼儿园|校区|分校|医院|总局|总署|总队|电网|务段|联通|移动|电信|铁塔|供电|(?<![家])厂|车间|运营商|法院|检察院|园区|武警|军分区|人大|政协|街道|智库|平台|专班|公积金|(?<!控|入|参|持|配)股|防指|工商联|残联|妇联|文联|社科联|侨联|(?<!妥)协|贸促会|红十字会|团委|(?<=[省市区州县旗国全])(?:文联|总工会|科协))$/u
const PLACE_END =
  /(?:镇街|街镇|村居|[省市县区州盟旗镇乡村]|地区|省份|街道|新区|林区|兵团|开发区|示范区|试验区|实验区|片区|合作区|组团|社区|园)$/u
const DETERMINER =
  /^(?:各|\d{1,2}个|有关|相关|全体|其他|其它|所有|驻|省直|市直|区直|县直|州直|省级|市级|区级|县级|中央|国务院|国家|所属|试点|责任|设区|成员|属地|基层|涉及|县级以上|地方)/u
/** Words that no name of a body holds: there a sentence speaks. */
const SENTENCE_WORD =
  /(?<!机)要(?!素)|(?<![供响反相])应(?!急|用|对|链)|干部(?![一-龥]{0,8}(?:[局处科室部院校会办]|中心)$)|[须将把被让使给已曾拟若如则于是但而且]|[的由]|可(?!再生|信|持续)|并(?!购)|均(?!衡)|为(?!民)|(?<!防)指(?![导挥数标引南办])|安排|确定|明确|成立|设立|设在|建立|任组长|组建|推动|推行|实行|开展|加大|加快|不得|根据|按照|通过|围绕|依托|会同|负责(?!人|单位|部门)|以下|简称|一个|哪个|具体名单|见附|附件|详见|同意|规定|包括|含|领导小组组长|同志|负责人|主要领导|分管|第[一二三四五六七八九十]人|首位|相应|专门|专人|人员|例如|除|其中|原则|情况|任务|问题|事项$|(?<!各.{0,6})牵头|^(?:[和及与等向对从到由至以]|在(?![一-龥]{1,2}(?:各|有关|高校|院校|企业|单位|金融|银行|央企|省属|部属))|经(?![济信贸开发营办合促费]))/u

/** Signs that no name holds. */
const NO_NAME = /[\d:。!?%“”《》]/u
/** Figures that one does: a count in front, the number of a hotline. */
const FIGURES = /^\d{1,2}|(?<=^|[一-龥])(?:12\d{3}|1[12]\d)(?=[一-龥])/gu

/** A whole name by itself: 省财政厅, 各县(市、区)人民政府, 有关部门. Brackets inside are told apart by the caller. */
export const isUnitName = remembered((name) => {
  const bare = withoutQuotes(withoutBrackets(name))
  if (KNOWN_SHORT.has(bare)) return true
  if (bare.length < 2 || bare.length > 45) return false
  if (NO_NAME.test(bare) && NO_NAME.test(bare.replace(FIGURES, ''))) return false
  if (SENTENCE_WORD.test(bare) || ASKS.test(bare)) return false
  if (BODY_END.test(bare)) return bare.length >= 3 || DETERMINER.test(bare)
  return PLACE_END.test(bare) && (DETERMINER.test(bare) || NAMED_ZONE.test(bare))
})

/** `“双减”工作专班`: what the body is for. */
function withoutQuotes(name: string): string {
  return name.includes('“') ? name.replace(/“([一-龥\d]{1,8})”(?=[一-龥]{2})|“(两委)”$/u, '$1$2') : name
}

/** A zone by its name stands for its management: 杨凌示范区. */
const NAMED_ZONE = /^[一-龥]{2,10}(?:示范区|新区|开发区|试验区|实验区|高新区|经开区|保税区|风景区|度假区)$/u
const KNOWN_SHORT = new Set([
  '各地',
  '各系',
  '海关',
  '党校',
  '人行',
  '团委',
  '农委',
  '经委',
  '科委',
  '教委',
  '建委',
  '民委',
  '规委',
  '纪委',
  '农办',
  '妇联',
  '文联',
  '残联',
  '科协',
  '编办',
  '外办',
  '侨办',
  '台办',
  '国企',
  '高校',
  '工会',
  '法院',
  '央行',
  '商会',
])

/** Where a list runs into the next sentence: a body's last character, then a verb or 各. */
const RUNS_ON = pattern`(?<=${BODY_LAST})(?:各(?=[市县区级地])|推进|开展|${OPENING_VERB})`

/** How much of a name is one, where a list runs on into a sentence (`省住建厅各市…要`). */
export function nameLength(name: string): number {
  const at = RUNS_ON.exec(name)?.index
  return at !== undefined && isUnitName(name.slice(0, at)) ? at : name.length
}

/** A name of its own that a list may hold, also a mere place standing for its government. */
export function isListedName(name: string): boolean {
  const bare = withoutBrackets(name)
  if (isUnitName(name) || OF_A_KIND.test(bare)) return true
  if (SENTENCE_WORD.test(bare) || ASKS.test(bare)) return false
  return /^[一-龥A-Za-z·]{2,10}$/u.test(bare) || isSharedList(bare)
}

/** `各级负有…职责的部门`, `各…的商业银行`: bodies told by what they do. */
export function isOfAKind(name: string): boolean {
  return OF_A_KIND.test(withoutBrackets(name))
}

const OF_A_KIND =
  /^(?:各级?|有关|相关|其他|所有|负有|有(?!的)|承担|县级以上)[^,。;:、]{2,36}的(?:[一-龥]{0,6}部门|单位|机构|企业|[一-龥]{0,4}银行|公司|高校|院校|地区|[一-龥]{0,4}政府|[市县区]+)$/u

/** 市发展改革、财政部门: several that share a head. */
function isSharedList(bare: string): boolean {
  return /^[一-龥、]{4,40}$/u.test(bare) && (BODY_END.test(bare) || PLACE_END.test(bare))
}

/** Verbs that open a sentence, never a name. */
const ASKS = pattern`^(?:${OPENING_VERB}|推进(?!.{2,24}(?:小组|委员会|办公室|联席会议)))`

/** 杭州市, 上城区 beside bodies, or before a verb: the place stands for its government. */
export function isTownName(name: string): boolean {
  return TOWN.test(name) && !SENTENCE_WORD.test(name) && !AREA.test(name)
}

const TOWN = /^[一-龥]{1,6}(?:(?<!社)[市县区州盟旗镇乡村]|街道)$|^[一-龥]{2,4}社区$/u
const AREA =
  /(?:[全本该片园小郊库景灾林牧辖地城]|超市|都)[市区县]$|(?:[小城集古强重乡村中各全]|特色|建制)镇$|(?:[下美丽]|城)乡$|(?:[农乡新全本该]|示范|文明|贫困|空心|行政|自然|中心|重点|薄弱)村$|^(?:全|本|该|跨|山|老|一|县|市|城(?!关))/u

/** A place without an organ: 各县(市、区), 西咸新区. */
export function isPlaceName(name: string): boolean {
  const bare = withoutBrackets(name)
  return PLACE_END.test(bare) && !BODY_END.test(bare)
}

/** The name without its second name, members or remark in brackets. */
export function withoutBrackets(name: string): string {
  let bare = name
  for (let round = 0; round < 3 && /[([〔【]/u.test(bare); round++) {
    bare = bare.replace(/[([〔【][^()[\]〔〕【】]{0,60}[)\]〕】]/gu, '')
  }
  return bare.trim()
}
