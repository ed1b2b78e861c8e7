import type { Signer } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { isBodyName, isProse } from '../../text/line-shapes.ts'
import { matchesOf } from '../../text/matches.ts'
import { globalPattern } from '../../text/pattern.ts'
import { BODY_LAST } from '../../text/terms.ts'

/** What blanks part on a line of names. */
export interface Piece {
  readonly text: string
  readonly at: number
  /** Of the text with the blanks that are taken out of it. */
  readonly length?: number
}

/** The bodies of a line that holds nothing else, told apart by blanks or run together; `null` where it does. */
export function signersIn(text: string, at: number): Signer[] | null {
  const pieces = piecesOf(text, at)
  if (pieces.length === 0 || pieces.length > MOST || !pieces.every(({ text }) => isSigner(text))) return null
  return pieces.flatMap(namesOf)
}

/** The most bodies that sign on one line. */
const MOST = 24

const PIECE = /\S{2,300}/gu

/** `商 务 部`: spread out to the width of the other names. */
const SPREAD = /^[一-龥](?: {1,4}[一-龥]){1,7}$/u

function piecesOf(text: string, at: number): Piece[] {
  if (SPREAD.test(text)) return [{ text: text.replaceAll(' ', ''), at, length: text.length }]
  return matchesOf(PIECE, text).map(({ 0: piece, index }) => ({ text: piece, at: at + index }))
}

function namesOf({ text, at, length }: Piece): Signer[] {
  if (length !== undefined) return [[{ start: at, end: at + length }]]
  return splitBodies(text, at).map((span) => [span])
}

/** The pieces of a line that holds nothing but names, whole or cut; `null` where it holds anything else. */
export function namesOrPartsIn(text: string, at: number): Piece[] | null {
  const pieces = piecesOf(text, at)
  return pieces.length > 0 && pieces.length <= MOST && pieces.every(isNameOrPart) ? pieces : null
}

function isNameOrPart({ text }: Piece): boolean {
  return isSigner(text) || /^[一-龥]{2,20}$/u.test(text)
}

/**
 * The names, those of two pieces where a column is too narrow for one; a line with a piece that belongs nowhere
 * and all above it sign nothing.
 *
 *     某省人民政府国有资产　　某省机关事务管理局
 *     监督管理委员会
 */
export function signersOn(lines: readonly (readonly Piece[])[]): Signer[] {
  const rests = restsOf(lines.flat())
  const taken = new Set(rests.values())
  const belongs = (piece: Piece) => taken.has(piece) || rests.has(piece) || isSigner(piece.text)
  const last = lines.findLastIndex((line) => !line.every(belongs))
  return lines
    .slice(last + 1)
    .flat()
    .filter((piece) => !taken.has(piece))
    .flatMap((piece) => {
      const rest = rests.get(piece)
      return rest === undefined ? namesOf(piece) : [[spanOf(piece), spanOf(rest)]]
    })
}

/** So many names at most stand between what a narrow column cuts. */
const COLUMNS = 3

/** The rest of each name that is cut. */
function restsOf(pieces: readonly Piece[]): ReadonlyMap<Piece, Piece> {
  const rests = new Map<Piece, Piece>()
  const taken = new Set<Piece>()
  for (const [n, piece] of pieces.entries()) {
    if (isSigner(piece.text) || !isBeginning(piece.text)) continue
    const rest = pieces
      .slice(n + 1, n + 1 + COLUMNS)
      .find((one) => !taken.has(one) && REST.test(one.text) && isSigner(piece.text + one.text))
    if (rest === undefined) continue
    rests.set(piece, rest)
    taken.add(rest)
  }
  return rests
}

/** Whose body it is, to begin with: `特此通知` above a name is none of it. */
function isBeginning(text: string): boolean {
  return BEGINS.test(text) && !isProse(text) && !/[请各]/u.test(text)
}

const BEGINS = /^(?:国务院|国家|中国|中共|[一-龥]{1,8}?[省市县区州盟旗])/u
/** Words that tell no field of work, so that no body is called by them alone: `监督管理委员会`, `服务中心`. */
const REST =
  /^(?:监督|管理|综合|事务|服务|工作|指导|促进|保障|执法|领导|人民){0,3}(?:小组|委员会|局|中心|政府)?(?:办公[室厅])?$/u

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

/** 保卫处, 图书馆, 学生工作部(处): an office of a school or a bureau signs without its body's name. */
const OFFICE = /^(?:[一-龥]{2,16}(?:[处科]|[部处]\([部处]\))|图书馆|档案馆|校?团委|校?工会|学生会)$/u

const BODY_END = globalPattern`(?:${BODY_LAST}|海关)(?=[一-龥]{4})`

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
