import type { UnitMention } from '../../model/mention.ts'
import type { SourceText } from '../../model/source-text.ts'
import { cut } from '../../model/span.ts'
import { endsWithAny } from '../../text/endings.ts'
import { remembered } from '../../text/remembered.ts'
import { joined } from '../prose.ts'
import { collective } from './collective.ts'
import type { Dictionary } from './dictionary.ts'
import { hasPlace, type Level, levelOf, namedLevelOf } from './level.ts'
import { plainName } from './name-test.ts'
import { national } from './national.ts'
import { ownBody } from './own-body.ts'

/** How a name in a list stands to the level in front of it. */
export type Standing =
  | { readonly kind: 'collective' | 'own' | 'unknown' }
  /** `certain`: also where local bodies stand beside it. */
  | { readonly kind: 'national'; readonly certain: boolean }
  | { readonly kind: 'level'; readonly level: Level }
  /** Behind the level that the list carries. */
  | { readonly kind: 'carried'; readonly level: Level }

/** A unit of a list, with its folded name without brackets. */
export interface Listed {
  readonly unit: UnitMention
  readonly plain: string
  readonly standing: Standing
}

/** `、` and 和 keep the level; a comma, a blank or anything else ends it. */
const KEEPS = /^[\s△▲★☆※*]{0,4}(?:、|和|与|及|暨)[\s△▲★☆※*]{0,4}$/u
const LONGEST_KEEPING = 12
const LOCAL_TOO = /^(?:人民银行|人行|央行)$/u
const COMPANIES = ['公司', '集团', '银行']
/** Heads of bodies that a level has one of, and centres of the usual kinds. */
const TAKES =
  /(?:[厅局委办]|(?<=[一-龥]{3})办公室|总队|支队|大队|分局|(?<=[一-龥]{2})(?:指挥部|工作部|武装部|站|所)|(?:信息|政务|服务|疾控|防控|大数据|农业农村|会计|招商|促进|指挥|公积金|就业|人才|登记|监察|评审|融媒体|援助|信用|发展)中心)$/u
/** Heads that say nothing without what is in front: 省政府办公厅、研究室. */
const LEANS =
  /^(?:办公室|办公厅|研究室|督查室|机关|党组|管理局|管理处|委|局|办|监管办|民航监管局|能源监管办|政研室)$/u
const WITHOUT_LEVEL =
  /^(?:出入境)?(?:海关|海事局|海警局|银保监局|银监局|证监局|保监局|外汇局|外管局|外汇管理局|检验检疫局|边检站|边检总站|供电局|铁路局|民航局|民航监管局|能源监管办|专员办|银保监办|银监办)$/u

/**
 * The units of one assignment in reading order, each with how it stands to the level of its list:
 * 省发展改革委、商务厅,税务局 is 省, 省 and unknown. Linear.
 */
export function standings(
  source: SourceText,
  units: readonly UnitMention[],
  dictionary: Dictionary,
): Listed[] {
  const alone = aloneIn(dictionary)
  let carried: Level | null = null
  let end = -1
  return inOrder(units).map((unit) => {
    if (end >= 0 && !keeps(source.folded, end, unit.span.start)) carried = null
    end = unit.span.end
    const { plain, standing } = alone(joined(cut(source.folded, unit.span)))
    if (standing.kind === 'national') carried = null
    if (standing.kind === 'level' && gives(standing.level, dictionary)) carried = standing.level
    const takes = standing.kind === 'unknown' && carried !== null && mayTake(plain, carried, dictionary)
    return { unit, plain, standing: takes ? { kind: 'carried', level: carried! } : standing }
  })
}

function inOrder(units: readonly UnitMention[]): readonly UnitMention[] {
  const areSo = units.every(({ span }, index) => index === 0 || units[index - 1]!.span.start <= span.start)
  return areSo ? units : units.toSorted((a, b) => a.span.start - b.span.start)
}

function keeps(folded: string, from: number, to: number): boolean {
  return to - from <= LONGEST_KEEPING && KEEPS.test(folded.slice(from, to))
}

type Alone = Omit<Listed, 'unit'>

/** How names stand without a list, as each dictionary tells: documents name the same bodies again and again. */
const told = new WeakMap<Dictionary, (name: string) => Alone>()

function aloneIn(dictionary: Dictionary): (name: string) => Alone {
  const known = told.get(dictionary)
  if (known !== undefined) return known
  const tell = remembered((name): Alone => {
    const plain = plainName(name)
    return { plain, standing: standingAlone(name, plain, dictionary) }
  })
  told.set(dictionary, tell)
  return tell
}

function standingAlone(name: string, plain: string, dictionary: Dictionary): Standing {
  if (collective.test(name)) return { kind: 'collective' }
  if (dictionary.national.has(plain)) return { kind: 'national', certain: !LOCAL_TOO.test(plain) }
  if (dictionary.local.has(plain)) return { kind: 'unknown' }
  if (national.test(plain)) return { kind: 'national', certain: true }
  const level = levelOf(plain) ?? namedLevelOf(plain, dictionary)
  if (level !== null) return { kind: 'level', level }
  return { kind: ownBody.test(plain) || hasPlace(plain) || isBranch(plain, dictionary) ? 'own' : 'unknown' }
}

/** A company's level is part of its name; a place's government and its branches from above stand for themselves. */
function gives({ named, rest }: Level, { local }: Dictionary): boolean {
  if (endsWithAny(rest, COMPANIES)) return false
  return !named || !(rest.endsWith('政府') || local.get(rest)!.some(({ vertical }) => vertical))
}

/** A 厅 is a province's; what leans on another name, or on none of a level, takes nothing. */
function mayTake(plain: string, { rank }: Level, { local }: Dictionary): boolean {
  if (plain.endsWith('厅') && rank !== '省') return false
  if (local.has(plain)) return !plain.includes('政府') && !plain.includes('人大')
  return TAKES.test(plain) && !LEANS.test(plain) && !WITHOUT_LEVEL.test(plain) && !placed(plain, local)
}

/** 漳州工信局, 财政教育局: something in front of a known body, perhaps a place. */
function placed(plain: string, local: Dictionary['local']): boolean {
  return [2, 3, 4].some((length) => local.has(plain.slice(length)))
}

/** 厦门税务局: a place in front of what is led from above. */
function isBranch(plain: string, { local }: Dictionary): boolean {
  return [2, 3, 4].some((length) => local.get(plain.slice(length))?.some(({ vertical }) => vertical))
}

/** Lists, and what each name is in full: `商务厅 → 省商务厅`; `?` not known, `…` a collective. */
export const listExamples: readonly { readonly text: string; readonly finds: readonly string[] }[] = [
  {
    text: '省发展改革委、商务厅、政务和数据局,省税务局',
    finds: ['省发展改革委', '商务厅 → 省商务厅', '政务和数据局 → 省政务和数据局', '省税务局'],
  },
  { text: '省财政厅,商务厅;科技厅 教育厅', finds: ['省财政厅', '商务厅 ?', '科技厅 ?', '教育厅 ?'] },
  { text: '省委宣传部、文化和旅游厅', finds: ['省委宣传部', '文化和旅游厅 → 省文化和旅游厅'] },
  {
    text: '市委组织部、宣传部、网信办、人社局',
    finds: ['市委组织部', '宣传部 → 市委宣传部', '网信办 → 市委网信办', '人社局 → 市人社局'],
  },
  { text: '省财政厅、宣传部、编办', finds: ['省财政厅', '宣传部 → 省委宣传部', '编办 → 省编办'] },
  { text: '自治区党委宣传部、财政厅', finds: ['自治区党委宣传部', '财政厅 → 自治区财政厅'] },
  {
    text: '区办公室、财政金融局、人民银行平潭支行、社会事业局',
    finds: ['区办公室', '财政金融局 → 区财政金融局', '人民银行平潭支行', '社会事业局 → 区社会事业局'],
  },
  {
    text: '市商务局、各县(市、区)人民政府、财政局和统计局',
    finds: ['市商务局', '各县(市、区)人民政府 …', '财政局 → 市财政局', '统计局 → 市统计局'],
  },
  {
    text: '平潭综合实验区管委会、发改委,省住建厅',
    finds: ['平潭综合实验区管委会', '发改委 ?', '省住建厅'],
  },
  { text: '国家发展改革委、教育部、统计局', finds: ['国家发展改革委', '教育部', '统计局 ?'] },
  { text: '市场监管局、财政局', finds: ['市场监管局 ?', '财政局 ?'] },
  { text: '市财政局、市场监管局', finds: ['市财政局', '市场监管局 → 市市场监管局'] },
  { text: '乡村振兴局、民政局', finds: ['乡村振兴局 ?', '民政局 ?'] },
  { text: '福州市财政局、商务局', finds: ['福州市财政局', '商务局 → 福州市商务局'] },
  { text: '省体育局、厦门市税务局、财政厅', finds: ['省体育局', '厦门市税务局', '财政厅 → 省财政厅'] },
  { text: '市财政局、教育厅', finds: ['市财政局', '教育厅 ?'] },
  { text: '省投资集团、财政厅', finds: ['省投资集团', '财政厅 ?'] },
  { text: '省商务厅、福州海关、证监局', finds: ['省商务厅', '福州海关', '证监局 ?'] },
  { text: '省政府办公厅、研究室', finds: ['省政府办公厅', '研究室 ?'] },
  { text: '市总工会、团委、妇联', finds: ['市总工会', '团委 → 市团委', '妇联 → 市妇联'] },
  { text: '团市委、科协', finds: ['团市委', '科协 → 市科协'] },
  { text: '市发改委、漳州工信局', finds: ['市发改委', '漳州工信局 ?'] },
  { text: '市财政局、人民银行', finds: ['市财政局', '人民银行 ?'] },
  { text: '财政部、人民银行', finds: ['财政部', '人民银行'] },
]
