import { greatest } from './extremes.ts'
import type { Glyph } from './page.ts'

/** Gaps in ems: what parts words of Latin letters, any two characters, columns of a page, columns of a table. */
const WORD = 0.18
const BLANK = 0.6
const GUTTER = 1.1
const COLUMN = 2
/** What is painted twice to look bold is moved by less. */
const BOLD = 0.3

/** What stands close together on a line. */
export interface Piece {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Stands so far from the piece before it that the two are no one sentence. */
  readonly far: boolean
}

/**
 * The pieces of a line from its glyphs in order, which stand too far apart for one sentence. Smaller gaps become
 * blanks, but not in a line that is spread out evenly; what is painted twice to look bold is read once.
 */
export function piecesOf(glyphs: readonly Glyph[], size: number): Piece[] {
  const seen = once(glyphs)
  const gaps = seen.map((glyph, i) => gapBefore(glyph, seen[i - 1]) / size)
  const usual = spreadOf(gaps)
  const pieces: { readonly glyphs: Glyph[]; readonly far: boolean }[] = []
  for (const [i, glyph] of seen.entries()) {
    const beyond = gaps[i]! - usual
    if (i === 0 || beyond > GUTTER) pieces.push({ glyphs: [], far: i > 0 && beyond > COLUMN })
    const piece = pieces.at(-1)!.glyphs
    const last = piece.at(-1)
    piece.push(last && isApart(last, glyph, beyond, usual) ? { ...glyph, text: ` ${glyph.text}` } : glyph)
  }
  return pieces.flatMap(pieceOf)
}

/** The text of pieces: two blanks part paragraphs. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, far }, i) => (i === 0 ? '' : far ? '\u3000\u3000' : ' ') + text).join('')
}

/** The pieces that stand far from each other alone: those of a table. */
export function farApart(pieces: readonly Piece[]): Piece[] {
  const apart: Piece[][] = []
  for (const piece of pieces) {
    if (apart.length === 0 || piece.far) apart.push([])
    apart.at(-1)!.push(piece)
  }
  return apart.map((group) => ({ ...group[0]!, x1: group.at(-1)!.x1, text: textOf(group) }))
}

function pieceOf({ glyphs, far }: { readonly glyphs: readonly Glyph[]; readonly far: boolean }): Piece[] {
  const inked = glyphs.filter(({ text }) => !isBlank(text))
  const text = glyphs
    .map(({ text }) => text)
    .join('')
    .trim()
  if (text === '') return []
  return [{ text, x0: inked[0]!.x, x1: greatest(inked.map(({ x, width }) => x + width)), far }]
}

function once(glyphs: readonly Glyph[]): Glyph[] {
  const seen: Glyph[] = []
  for (const glyph of glyphs) {
    const last = seen.at(-1)
    if (last === undefined || !isSame(last, glyph)) seen.push(glyph)
  }
  return seen
}

function isSame(a: Glyph, b: Glyph): boolean {
  if (a.text !== b.text || a.size !== b.size) return false
  return b.x - a.x < BOLD * Math.min(b.width, b.size) && Math.abs(b.y - a.y) < BOLD * b.size
}

function gapBefore(glyph: Glyph, last: Glyph | undefined): number {
  return last === undefined ? 0 : glyph.x - last.x - last.width
}

/** The gap that stands between most characters of a short line; none in a line that is set close. */
function spreadOf(gaps: readonly number[]): number {
  if (gaps.length < 3) return 0
  const sorted = gaps.slice(1).toSorted((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]!
  return middle > WORD ? middle : 0
}

function isApart(last: Glyph, glyph: Glyph, beyond: number, usual: number): boolean {
  if (isBlank(last.text) || isBlank(glyph.text)) return false
  return beyond > (isLatin(last.text) && isLatin(glyph.text) && usual === 0 ? WORD : BLANK)
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function isLatin(text: string): boolean {
  return /[\dA-Za-z]/.test(text)
}
