import type { UnitMention, UnitRole } from '../../model/mention.ts'
import { BLANKS, cut, type Span, trimSpan } from '../../model/span.ts'
import { append } from '../../text/append.ts'
import { splitOutside } from '../../text/brackets.ts'
import { matchesOf } from '../../text/matches.ts'
import { isPlaceName, isUnitName, withoutBrackets } from './names.ts'
import { isFieldsWith, joinHeads, lendsHead, OTHERS } from './shared-head.ts'
import { type Side, sidesOf } from './sides.ts'

/** A name of a list with what was told at it, before it has a role. */
export interface ListedName {
  readonly span: Span
  readonly open: boolean
  readonly marked: boolean
  /** Told behind 会同: with the one before it. */
  readonly joins: boolean
  /** Told in a bracket behind the name: `市发改委(牵头)`. */
  readonly role?: UnitRole
}

const MARK = /[△▲★☆※*]/u
const ROLE_BEHIND =
  /\((?:(?<lead>(?:总?牵头|主办|主责)(?:单位|部门)?)|(?:配合|协办|协助|参与)(?:单位|部门)?)\)$/u
/** Nobody, or those that the list has named already. */
const EMPTY = /^(?:无|\/|-|—|暂无|none|各(?:责任|牵头|配合)(?:单位|部门))?$/u
const LEADING = /^(?:由|会同|以及|及|和|与|或|其中|暨|并由|请)/u
const TRAILING = /(?:共同|分别|具体|各自|联合)$/u
const GENERIC_REST =
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})?个?[一-龥]{0,28}(?:部门|单位|机构|企业|部委|成员单位|地区|机关|有关方面|人员|地)?$/u

/** The names of a list cut at `、 , ; ` and blanks, in order. A list of none is empty. */
export function readNames(folded: string, span: Span): ListedName[] {
  const names: ListedName[] = []
  for (const lines of splitOutside(folded, span, ',;。|'))
    for (const group of splitLines(folded, lines))
      for (const side of sidesOf(folded, group)) readSide(folded, side, names)
  return names
}

/** The names of one side, that 、 and the like part. */
function readSide(folded: string, { span, joins, helps }: Side, names: ListedName[]): void {
  const tokens: Span[] = []
  for (const token of splitOutside(folded, span, '、'))
    for (const name of splitSlash(folded, token)) append(tokens, tokensOf(folded, trimSpan(folded, name)))
  for (const token of joinHeads(folded, tokens)) {
    const name = readName(folded, token, joins)
    if (name !== null) names.push(helps ? { role: 'support', ...name } : name)
  }
}

/** `县林业局/县水利局`: only where each is a whole name. */
function splitSlash(folded: string, token: Span): Span[] {
  if (!cut(folded, token).includes('/')) return [token]
  const pieces = splitOutside(folded, token, '/')
  const whole = ({ start, end }: Span) => isUnitName(folded.slice(start, end).trim())
  return pieces.length > 1 && pieces.every(whole) ? pieces : [token]
}

/** The names of a token that blanks part, or 和. */
function tokensOf(folded: string, token: Span): Span[] {
  if (!PARTS.test(cut(folded, token))) return [token]
  return splitBlanks(folded, token).flatMap((piece) => splitAnd(folded, piece))
}

/** Most tokens hold neither. */
const PARTS = /[\s及和与暨]/u

/** The names of a list, all in one role. */
export function readUnits(folded: string, span: Span, role: UnitRole): UnitMention[] {
  return readNames(folded, span).map(({ span: at, open, marked, role: own }) => ({
    role: own ?? role,
    span: at,
    open,
    marked,
  }))
}

/** The lines of a cell part names, but for one that a line's end cuts: `市发展和改/革局`, `各镇/人民政府`. */
function splitLines(folded: string, group: Span): Span[] {
  const pieces = splitOutside(folded, group, '\n')
  if (pieces.length === 1) return pieces
  const lines: Span[] = []
  for (const line of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && isCut(folded.slice(last.start, last.end), folded.slice(line.start, line.end)))
      lines[lines.length - 1] = { start: last.start, end: line.end }
    else lines.push(line)
  }
  return lines
}

/** Does the last name of a line go on in the next? */
function isCut(line: string, next: string): boolean {
  const name = line.slice(Math.max(line.lastIndexOf('、') + 1, line.length - LONGEST_PIECE)).trim()
  const rest = next.trimStart().slice(0, LONGEST_PIECE).split('、')[0]!.trim()
  if (name === '' || rest === '' || /[):：]$/u.test(name)) return false
  if (isUnitName(rest) && OPENS_NAME.test(rest)) return false
  // 法规科/办公室: a section has no office of its own.
  if (isUnitName(name) && /[科股]$/u.test(name) && isUnitName(rest)) return false
  return BARE_TAIL.test(rest) || rest.startsWith('(') || (!isUnitName(name) && !EMPTY.test(name))
}

const LONGEST_PIECE = 40
/** Whose body it is. */
const OPENS_NAME = /^(?:[省市县区州镇乡旗盟]|各|有关|相关|国家|中国|全[省市县区])/u
/** What no body is called alone. */
const BARE_TAIL =
  /^(?:人民政府|政府|办公[厅室]|委员会|管委会|管理委员会|党组|党委|党工委|分局|支队|大队)(?:办公室)?$/u

/** Blanks between names part them; blanks inside one (`5 G办`) do not. */
function splitBlanks(folded: string, token: Span): Span[] {
  if (!/\s/u.test(cut(folded, token))) return [token]
  const pieces = splitOutside(folded, token, BLANKS)
    .map((piece) => trimSpan(folded, piece))
    .filter((piece) => piece.start < piece.end)
  const texts = pieces.map((piece) => folded.slice(piece.start, piece.end))
  const whole =
    pieces.length > 1 && texts.every((name, at) => isUnitName(name) && !(at > 0 && BARE_TAIL.test(name)))
  return whole ? pieces : [token]
}

/** 和, 及, 与 part two whole names only: 市文化和旅游局 is one. */
function splitAnd(folded: string, token: Span): Span[] {
  const text = folded.slice(token.start, token.end)
  if (!/[及和与暨]/u.test(text)) return [token]
  for (const match of matchesOf(AND, text)) {
    const word = match[0] === '及其他' ? '及' : match[0]
    const left = { start: token.start, end: token.start + match.index }
    const right = { start: token.start + match.index + word.length, end: token.end }
    if (isWholeLeft(folded, left) && isWholeRight(folded, right) && !isOneOffice(folded, left, right))
      return [left, ...splitAnd(folded, right)]
  }
  return [token]
}

const AND = /以及|及其他|及|和|与|暨/gu

/** 实验室与设备管理处: what an office looks after, and the office. */
function isOneOffice(folded: string, left: Span, right: Span): boolean {
  return LOOKED_AFTER.test(cut(folded, left)) && /[处科股]$/u.test(cut(folded, right))
}

const LOOKED_AFTER = /^(?:实验室|研究室|教室|宿舍|场馆|图书馆|社团|社区|企业|机关|园区|学校|高校|医院|单位)$/u

function isWholeLeft(folded: string, span: Span): boolean {
  const name = folded.slice(span.start, span.end)
  return balanced(name) && (isUnitName(name.replace(/^[△▲*]/u, '')) || /等$/u.test(name) || isPlaceName(name))
}

function isWholeRight(folded: string, span: Span): boolean {
  const name = folded.slice(span.start, span.end)
  const long = name.startsWith('各') || withoutBrackets(name).length >= 3
  return balanced(name) && isUnitName(name) && long && !BARE_HEAD.test(name)
}

/** A head that the name before it shares: 党委和人民政府, 党工委和管委会. */
const BARE_HEAD = /^(?:人民政府|管委会|管理委员会|党工委|党委|政府部门|企业|机构)$/u

function balanced(name: string): boolean {
  return (name.match(/[([〔]/gu)?.length ?? 0) === (name.match(/[)\]〕]/gu)?.length ?? 0)
}

/** One token of the list: marks, `等` and the words around it taken off. */
function readName(folded: string, token: Span, joins: boolean): ListedName | null {
  if (isPlain(cut(folded, token))) return { span: token, open: false, marked: false, joins }
  let span = trimSpan(folded, token, '.、')
  const lead = LEADING.exec(cut(folded, span))
  if (lead !== null) span = { start: span.start + lead[0].length, end: span.end }
  const marked = MARK.test(cut(folded, span))
  span = trimSpan(folded, span, '△▲★☆※*')
  const told = ROLE_BEHIND.exec(cut(folded, span))
  if (told !== null) span = trimSpan(folded, { start: span.start, end: span.end - told[0].length })
  const role =
    told === null ? {} : { role: told.groups!.lead === undefined ? ('support' as const) : ('lead' as const) }
  const tail = TRAILING.exec(cut(folded, span))
  if (tail !== null) span = { start: span.start, end: span.end - tail[0].length }
  const text = cut(folded, span)
  const others = OTHERS.exec(text)
  if (others !== null && isFieldsWith(text)) return { span, open: true, marked, joins, ...role }
  const open = others !== null && GENERIC_REST.test(text.slice(others.index + 1)) && !lendsHead(text)
  if (open) span = trimSpan(folded, { start: span.start, end: span.start + others.index })
  return EMPTY.test(cut(folded, span)) ? null : { span, open, marked, joins, ...role }
}

/** Is there nothing to take off, as with most names? */
function isPlain(text: string): boolean {
  return !text.includes('等') && PLAIN.test(text)
}

/** No sign, no first character of `LEADING` or `EMPTY`, and no last one of `TRAILING`. */
const PLAIN = /^(?![由会以及和与或其暨并请无暂]|各[责牵配])[一-龥]+(?<![同别体自合])$/u
