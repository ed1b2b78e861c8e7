import type { Signature, Signer } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { readDate } from '../../text/dates.ts'
import { isBodyName, isDateLine } from '../../text/line-shapes.ts'
import { matchesOf } from '../../text/matches.ts'
import type { FrontLine } from './front-line.ts'

/** Bodies and a date behind the last sentence: `国务院办公厅2020年7月15日`. */
const IN_LINE =
  /^(?<body>[一-龥()](?:[一-龥() ]{0,300}?[一-龥()])?)?(?:\([一-龥]{2,24}代章\))?\s{0,20}(?<date>(?:\d{4}|[一二〇○零]{2}[一二三四五六七八九〇○零]{2}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日)\s{0,4}(?:\([^()]{1,30}\))?$/u

/** 发文机关 and 成文日期: a date line with the names above it, or both in one. */
export function findSignature(lines: readonly FrontLine[]): Signature | null {
  for (const [index, line] of lines.entries()) {
    const iso = isDateLine(line.text) ? readDate(line.text.slice(0, 40)) : null
    if (iso !== null) return { issuers: namesAbove(lines, index), date: iso }
    const inLine = readInLine(line)
    if (inLine !== null) {
      const opensLine = inLine.issuers.length === 0 || inLine.issuers[0]![0]!.start === line.span.start
      return opensLine ? { ...inLine, issuers: [...namesAbove(lines, index), ...inLine.issuers] } : inLine
    }
  }
  return null
}

function readInLine(line: FrontLine): Signature | null {
  const tail = line.text.slice(-400)
  const last = tail.slice(tail.lastIndexOf('。') + 1)
  const match = last.includes('日') ? IN_LINE.exec(last) : null
  const date = match === null ? null : readDate(match.groups!.date!)
  if (match === null || date === null) return null
  const body = match.groups!.body
  if (body === undefined) return { issuers: [], date }
  const issuers = signersIn(body, line.span.end - last.length)
  return issuers === null ? null : { issuers, date }
}

/** The bodies of a line that holds nothing else, told apart by blanks or run together; `null` where it does. */
function signersIn(text: string, at: number): Signer[] | null {
  const pieces = piecesOf(text, at)
  if (pieces.length === 0 || pieces.length > MOST || !pieces.every(({ text }) => isSigner(text))) return null
  return pieces.flatMap(namesOf)
}

/** The most bodies that sign on one line. */
const MOST = 24

interface Piece {
  readonly text: string
  readonly at: number
}

const PIECE = /\S{2,300}/gu

function piecesOf(text: string, at: number): Piece[] {
  return matchesOf(PIECE, text).map(({ 0: piece, index }) => ({ text: piece, at: at + index }))
}

function namesOf({ text, at }: Piece): Signer[] {
  return splitBodies(text, at).map((span) => [span])
}

/**
 * The names on the lines right above, in reading order; two columns in one line are two names. The first may
 * stand behind the last sentence.
 */
function namesAbove(lines: readonly FrontLine[], index: number): Signer[] {
  const above: Piece[][] = []
  for (let at = index - 1; at >= 0; at--) {
    const { text, span } = lines[at]!
    const tail = text.slice(text.lastIndexOf('。') + 1)
    const pieces = piecesOf(tail, span.end - tail.length)
    if (pieces.length === 0 || pieces.length > MOST || !pieces.every(isNameOrPart)) break
    above.push(pieces)
    if (tail.length < text.length) break
  }
  return withRests(above.reverse())
}

function isNameOrPart({ text }: Piece): boolean {
  return isSigner(text) || isPart(text)
}

function isPart(text: string): boolean {
  return /^[一-龥]{2,20}$/u.test(text)
}

/** So many names at most stand between what a narrow column breaks. */
const COLUMNS = 3

/**
 * The names, those of two pieces where a column is too narrow for one; a line with a piece that belongs nowhere
 * and all above it sign nothing.
 *
 *     某省人民政府国有资产　　某省机关事务管理局
 *     监督管理委员会
 */
function withRests(lines: readonly (readonly Piece[])[]): Signer[] {
  const pieces = lines.flat()
  const rests = new Map<Piece, Piece>()
  const isRest = new Set<Piece>()
  for (const [n, piece] of pieces.entries()) {
    if (isRest.has(piece) || isSigner(piece.text)) continue
    const rest = pieces.slice(n + 1, n + 1 + COLUMNS).find((one) => !isRest.has(one) && isRestOf(piece, one))
    if (rest === undefined) continue
    rests.set(piece, rest)
    isRest.add(rest)
  }
  const belongs = (piece: Piece) => isRest.has(piece) || rests.has(piece) || isSigner(piece.text)
  const last = lines.findLastIndex((line) => !line.every(belongs))
  return lines
    .slice(last + 1)
    .flat()
    .filter((piece) => !isRest.has(piece))
    .flatMap((piece) => {
      const rest = rests.get(piece)
      return rest === undefined ? namesOf(piece) : [[spanOf(piece), spanOf(rest)]]
    })
}

/** `监督管理委员会` below `某省人民政府国有资产`: it tells no place of its own. */
function isRestOf(piece: Piece, rest: Piece): boolean {
  if (rest.text.startsWith(piece.text.slice(0, 2)) || OWN_PLACE.test(rest.text)) return false
  return isPart(rest.text) && isSigner(piece.text + rest.text)
}

const OWN_PLACE = /^(?:国家|中国|中共|共青团|[一-龥]{0,8}[省市县区州盟旗])/u

function spanOf({ text, at }: Piece): Span {
  return { start: at, end: at + text.length }
}

/** A body's name, or several run together. */
function isSigner(piece: string): boolean {
  return splitBodies(piece, 0).every(({ start, end }) => {
    const name = piece.slice(start, end)
    return isBodyName(name) || OFFICE.test(name)
  })
}

/** 保卫处: an office of a school or a bureau signs without its body's name. */
const OFFICE = /^[一-龥]{2,16}[处科]$/u

const BODY_END = /(?:[局厅委署会院府队办室行组团司心]|海关)(?=[一-龥]{4})/gu

/** Names that ran together in copying come apart before a name that says whose it is, or begins as the first does. */
function splitBodies(body: string, at: number): Span[] {
  const first = body.slice(0, 2)
  const bounds = [0]
  for (const match of matchesOf(BODY_END, body)) {
    const next = match.index + match[0].length
    const rest = body.slice(next)
    if (
      (rest.startsWith(first) && !belongsTogether(body.slice(0, next), rest)) ||
      /^(?:中共|中国|中华人民共和国|国家|共青团)/u.test(rest)
    )
      bounds.push(next)
  }
  return [...bounds.slice(1), body.length].map((end, index) => ({
    start: at + bounds[index]!,
    end: at + end,
  }))
}

/** `国家税务总局霁山市税务局`, `中国人民银行霁山支行`: a branch and whose it is. */
function belongsTogether(head: string, rest: string): boolean {
  return /总[局署行]$/u.test(head) || (head.endsWith('银行') && /^[一-龥]{2,8}[分支]行/u.test(rest))
}
