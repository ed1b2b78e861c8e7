import { endsWithAny } from '../../text/endings.ts'
import type { Dictionary } from './dictionary.ts'

/** 省 and 自治区; 市, 州 and 盟; all below. */
export type Rank = '省' | '市' | '县'

/** The level that a name tells in front: 省 of 省财政厅, 福州市 of 福州市财政局. */
export interface Level {
  readonly text: string
  readonly rank: Rank
  /** 省委宣传部: the party's own. */
  readonly party: boolean
  /** With the place's name. */
  readonly named: boolean
  /** What stands behind the level. */
  readonly rest: string
}

/** A bare level. 市场, 市容, 县域, 区块链, 镇江, 乡村 and the like only begin so. */
const BARE =
  /^(?:中共)?(?<text>自治[区州县旗]|兵团|(?:新|高新|经开|开发|示范|试验|实验|经济技术开发|高新技术产业开发)区|省(?!际|道|内|外(?:省|来))|市(?!场|容|域|郊|民(?!政|宗|族|防|委)|政(?:管理|公用|工程|园林|设施|建设|养护|集团|公司))|县(?!域|城(?!管|市|乡|建|投))|区(?![域块划间际位])|州(?!际)|旗(?![下帜舰])|盟(?!友)|镇(?!江|[海远雄安坪原宁赉康沅巴平][县区市])|乡(?![村镇土贤]))(?<party>党?委(?!员会)|党工委)?(?<rest>.{0,80})$/u
const YOUTH_LEAGUE = /^(?:共青)?团(?<text>[省市县区州旗盟])委$/u
const MARK = /[省市县区州旗盟]/gu
/** A place in front of a body that no dictionary knows: 福州市效能办, not 城市…, 社区…, 联盟…. */
const PLACE =
  /^[一-龥]{1,7}?(?:(?<![城超上股夜])市(?![场容])|[省县旗]|(?<![联同加])盟|(?<![社小园地城郊景厂库山灾牧林辖片街])区(?![域划块位]))[一-龥]{2,}/u

/** The level in front of a folded name without brackets; `null` where it tells none. */
export function levelOf(name: string): Level | null {
  const youth = YOUTH_LEAGUE.exec(name)?.groups?.text
  if (youth !== undefined) return toLevel(youth, '团委', { party: false, named: false })
  const bare = BARE.exec(name)?.groups
  if (bare === undefined) return null
  const { text, rest, party } = bare as { text: string; rest: string; party?: string }
  const isPlace = rest === '' && party === undefined
  return isPlace ? null : toLevel(text, rest, { party: party !== undefined, named: false })
}

/** The level with its place's name, where a body stands behind that the dictionary knows. */
export function namedLevelOf(name: string, dictionary: Dictionary): Level | null {
  for (const { index } of [...name.matchAll(MARK)].toReversed()) {
    const text = name.slice(0, index + 1)
    const behind = name.slice(index + 1)
    const party = /^党?委(?!员会)/u.exec(behind)?.[0] ?? ''
    const rest = behind.slice(party.length)
    if (/^[一-龥]{3,}$/u.test(text) && dictionary.local.has(rest))
      return toLevel(text, rest, { party: party !== '', named: true })
  }
  return null
}

/** Does the name begin with a place, whatever stands behind it? */
export function hasPlace(name: string): boolean {
  return PLACE.test(name)
}

function toLevel(text: string, rest: string, more: Pick<Level, 'party' | 'named'>): Level {
  return { text, rank: rankOf(text), party: more.party, named: more.named, rest }
}

function rankOf(text: string): Rank {
  if (endsWithAny(text, ['省', '自治区', '兵团'])) return '省'
  return endsWithAny(text, ['市', '州', '盟']) ? '市' : '县'
}

/** What stands behind the level of a party body: 省委, 自治区党委, 高新区党工委. */
export function partyOf({ text, named }: Pick<Level, 'text' | 'named'>): string {
  if (/自治.$|兵团$|[镇乡]$/u.test(text)) return '党委'
  return text.length > 1 && !named ? '党工委' : '委'
}
