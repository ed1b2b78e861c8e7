import { cut, type Span } from '../../model/span.ts'
import { isPlaceName, isUnitName, withoutBrackets } from './names.ts'

/** `等` as “and others”, not in 高等学校, 中等, 平等. */
export const OTHERS = /(?<![高中初平同对均])等(?!级|学校|院校|教育|职业|额|次)/u

/** A joined name longer than this takes no further one in. */
const LONGEST_JOINED = 120
const GOVERNMENT_HEAD = /(?:人民政府|政府|党委|党委和政府|人大|政协)(?:办公室|办公厅)?$/u
const FIELD_HEAD = /(?:等(?:有关|相关)?)?(?:行政主管|主管|行政|监管|管理|许可|监督管理)?部门$/u
const COMMITTEE_HEAD = /(?:管委会|管理委员会|党工委|工委)$/u
/** 移动、电信、联通、铁塔青屏分公司. */
const TELECOM = /^(?:中国)?(?:移动|电信|联通|铁塔|广电(?:网络)?)$/u
const TELECOM_BRANCH = /^(?:中国)?(?:移动|电信|联通|铁塔|广电(?:网络)?)(?:公司)?[^、]{0,8}(?:分公司|公司)$/u
const JOINT_PARTY = /^[省市区县州]委$/u
const JOINT_STATE = /^[省市区县州]政府.{2,}(?:委员会|小组|办公室|办公厅|研究室|督查室|接待办|信访局|机构)$/u

/** `各省、自治区、直辖市和计划单列市税务局`. */
const REGIONS = /^(?:国家[一-龥]{2,8}|中国[一-龥]{2,8})?(?:各省|各?自治区|各?直辖市|各?计划单列市)$/u
const OF_REGIONS =
  /^(?:自治区|直辖市|计划单列市|新疆生产建设兵团|兵团)[、一-龥]{0,24}(?:[局厅委办]|分行|公司)$/u

/** `各县(市、区)党委、政府`. */
const PARTY = /(?:党委|党工委|工委)$/u
const STATE = /^(?:人民政府|政府|管委会|管理委员会|办事处)$/u

/** `各镇、街道`, `11个街道、镇`: classes of places that one word counts. */
const ALL_OF = /^(?:各|全[省市县区]|\d{1,3}个)[一-龥]{0,4}(?:[市县区镇乡旗村盟州]|街道|社区)$/u
const CLASSES = /^(?:[市县区镇乡旗村盟州]|街道|社区|园区)(?:、(?:[市县区镇乡旗村盟州]|街道|社区|园区))*$/u

/** What a head that others share ends in. */
const HEAD = /(?:部门|单位|机构|企业|政府|党委|人大|政协|办公[室厅]|委员会|管委会|工委)$/u

/** Names that share the last one's head stay one: 各市、县、区政府; 漳州、常山、古雷开发区管委会. */
export function joinHeads(folded: string, tokens: readonly Span[]): readonly Span[] {
  if (tokens.length < 2) return tokens
  const joined: Span[] = []
  for (const token of tokens.toReversed()) {
    const next = joined.at(-1)
    const near = next !== undefined && next.end - next.start < LONGEST_JOINED
    if (near && sharesHead(cut(folded, token), cut(folded, next))) {
      joined[joined.length - 1] = { start: token.start, end: next.end }
    } else joined.push(token)
  }
  return joined.reverse()
}

function sharesHead(previous: string, next: string): boolean {
  const left = withoutBrackets(previous)
    .split('、')
    .at(-1)!
    .replace(/^[△▲*]/u, '')
  const right = withoutBrackets(next)
  if (
    left.length > 2 &&
    !HEAD.test(right) &&
    !TELECOM.test(left) &&
    !REGIONS.test(left) &&
    !CLASSES.test(right)
  )
    return false
  if (/^各.{2}/u.test(left) && right.startsWith('各')) return false
  if (JOINT_PARTY.test(left) && JOINT_STATE.test(right)) return true
  if (/^[中省市区县州乡镇]$/u.test(left)) return true
  if (ALL_OF.test(left) && CLASSES.test(right)) return true
  if (PARTY.test(left) && STATE.test(right)) return true
  if (
    /^各[市县区州盟旗]$/u.test(left) &&
    /^[市县区州盟旗][一-龥]{2,16}(?:[局委办厅]|委员会|部门)$/u.test(right)
  )
    return true
  if (/部门$/u.test(left) && /^(?:单位|机构|企业)$/u.test(right)) return true
  if (TELECOM.test(left) && TELECOM_BRANCH.test(right)) return true
  if (REGIONS.test(left) && OF_REGIONS.test(right)) return true
  if (FIELD_HEAD.test(right)) {
    if (/^各(?:设区|地级)?市$/u.test(left) && /^[县区]/u.test(right)) return true
    const field = right.replace(FIELD_HEAD, '')
    return isFieldOfWork(left) && (isFieldOfWork(field) || /^(?:相关|有关)$/u.test(field))
  }
  if (GOVERNMENT_HEAD.test(right)) {
    const place = /(?:[市县区州盟旗省镇乡]|地区|街道)$/u.test(left) && !/(?:新|开发|高新|示范)区$/u.test(left)
    return (place || isBareName(left)) && /[市县区州盟旗省镇乡]|地区/u.test(right)
  }
  if (COMMITTEE_HEAD.test(right)) return isBareName(left)
  return false
}

/** 住建、交通运输、水利部门: fields of work before the head that they share. */
function isFieldOfWork(name: string): boolean {
  return (
    /^[一-龥、]{2,40}$/u.test(name) &&
    !isUnitName(name) &&
    !isPlaceName(name) &&
    !/^(?:有关|相关|其他|各有关)/u.test(name)
  )
}

/** 漳州, 常山, 杨凌示范区: names that lack the head which 管委会 gives them. */
function isBareName(left: string): boolean {
  return /(?:新区|示范区|开发区|高新区|经开区|试验区|投资区|园区|合作区|片区)$/u.test(left)
    ? !/^各/u.test(left)
    : /^[一-龥]{2,4}$/u.test(left) && !isUnitName(left) && !/[省市县区州]$/u.test(left)
}

/** `福州、三明等有关设区市政府`: bare places whose head stands behind 等. */
export function lendsHead(text: string): boolean {
  const [places = '', head = ''] = text.split(OTHERS)
  return (
    GOVERNMENT_HEAD.test(head) &&
    places.split('、').every((place) => /^[一-龥]{2,5}$/u.test(place) && !isUnitName(place))
  )
}

/** `发改、市场监管等部门`: fields of work before the head that they share stay one name. */
export function isFieldsWith(text: string): boolean {
  const head = FIELD_HEAD.exec(text)?.[0] ?? ''
  const fields = text.slice(0, -head.length)
  return (
    head.startsWith('等') && isFieldOfWork(fields) && fields.split('、').every((field) => !isUnitName(field))
  )
}
