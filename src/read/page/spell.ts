import type { Glyph } from './page.ts'

/** Gaps in ems: one that parts words of Latin letters, any two characters, and what stands in columns. */
const WORD = 0.18
const BLANK = 0.6
const COLUMN = 2
/** Two blanks, which part paragraphs: what stands that far apart is no one sentence. */
const APART = '\u3000\u3000'

/**
 * The text of a line from its glyphs in order. Gaps become blanks, but not in a line that is spread out evenly;
 * what is painted twice to look bold is read once.
 */
export function spell(glyphs: readonly Glyph[], size: number): string {
  const seen = once(glyphs)
  const gaps = seen.map((glyph, i) => gapBefore(glyph, seen[i - 1]) / size)
  const usual = spreadOf(gaps)
  const text = seen.map((glyph, i) => between(seen[i - 1], glyph, gaps[i]!, usual) + glyph.text)
  return text.join('').trim()
}

function once(glyphs: readonly Glyph[]): Glyph[] {
  const seen: Glyph[] = []
  for (const glyph of glyphs) {
    const last = seen.at(-1)
    if (last?.text === glyph.text && glyph.x - last.x < 0.3 * Math.min(glyph.width, glyph.size)) continue
    seen.push(glyph)
  }
  return seen
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

function between(last: Glyph | undefined, glyph: Glyph, gap: number, usual: number): string {
  if (last === undefined || isBlank(last.text) || isBlank(glyph.text)) return ''
  const beyond = gap - usual
  if (beyond > COLUMN) return APART
  const latin = isLatin(last.text) && isLatin(glyph.text)
  return beyond > (latin && usual === 0 ? WORD : BLANK) ? ' ' : ''
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function isLatin(text: string): boolean {
  return /[\dA-Za-z]/.test(text)
}
