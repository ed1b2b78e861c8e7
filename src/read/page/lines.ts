import { greatest, least } from './extremes.ts'
import type { Glyph } from './page.ts'
import { type Piece, piecesOf, textOf } from './pieces.ts'

/** What stands on one baseline. */
export interface Line {
  readonly text: string
  /** What stands apart on it: one piece, as a rule. */
  readonly pieces: readonly Piece[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** The size that most of it is set in. */
  readonly size: number
}

/** Baselines this near to each other, in ems, are one line. */
const SAME_LINE = 0.3
/** What is set this much smaller may stand above or below the line that it belongs to. */
const SMALL = 0.8

interface Draft {
  readonly glyphs: Glyph[]
  y: number
  size: number
}

/** The lines of glyphs from top to bottom, each from left to right; blank ones are left out. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const drafts: Draft[] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = drafts.at(-1)
    if (last && glyph.y - last.y <= SAME_LINE * Math.max(glyph.size, last.size)) {
      last.glyphs.push(glyph)
      if (glyph.size > last.size) Object.assign(last, { y: glyph.y, size: glyph.size })
    } else drafts.push({ glyphs: [glyph], y: glyph.y, size: glyph.size })
  }
  return withSmall(drafts).flatMap(lineOf)
}

/** Superscripts and subscripts join the line that they stand beside. */
function withSmall(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    if (last && belongs(draft, last)) last.glyphs.push(...draft.glyphs)
    else if (last && belongs(last, draft)) {
      joined.pop()
      joined.push({ ...draft, glyphs: [...last.glyphs, ...draft.glyphs] })
    } else joined.push(draft)
  }
  return joined
}

function belongs(small: Draft, line: Draft): boolean {
  if (small.size > SMALL * line.size || small.glyphs.length > line.glyphs.length) return false
  return small.y > line.y - line.size && small.y < line.y + 0.4 * line.size && isBeside(small, line)
}

/** Every one of the small glyphs follows or precedes one of the line. */
function isBeside(small: Draft, line: Draft): boolean {
  const ends = line.glyphs.flatMap(({ x, width }) => [x, x + width])
  const [left, right] = [least(ends), greatest(ends)]
  return small.glyphs.every(({ x, width }) => x + width > left - line.size && x < right + line.size)
}

function lineOf({ glyphs, y }: Draft): Line[] {
  const sorted = glyphs.toSorted((a, b) => a.x - b.x)
  const size = mainSize(sorted.filter((glyph) => glyph.text.trim() !== ''))
  const pieces = piecesOf(sorted, size)
  if (pieces.length === 0) return []
  const text = textOf(pieces)
  return [{ text, pieces, x0: pieces[0]!.x0, x1: pieces.at(-1)!.x1, y, size }]
}

function mainSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 4) / 4
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  let main = 0
  for (const [size, count] of counts) if (count > (counts.get(main) ?? 0)) main = size
  return main === 0 ? (glyphs[0]?.size ?? 1) : main
}
