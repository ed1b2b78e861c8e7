import { ReadError } from '../read-error.ts'
import { apply, type Matrix, multiply } from './matrix.ts'
import type { Glyph, Page, Rule } from './page.ts'
import { legible } from './radicals.ts'
import { MOST_RULES } from './rulings.ts'

/** A page of small print has ten thousand, what stands beside the page and all. */
const MOST_GLYPHS = 100_000
/** A box is a line where its other side is no thicker than this. */
const THICKEST = 3
/** A picture that is a page, or the table on it, covers as much of it. */
const PICTURE = 0.2
/** A line along an edge of the page may stray this far from it. */
const STRAY = 0.5
/** Sine of the angle beyond which text is slanted: watermarks. */
const SLANT = 0.05

/** What a reader of pages paints on: takes its own units, gives a page in points. */
export interface Canvas {
  /** Text of one character at its place; `matrix` maps an em square of `size` to the reader's page. */
  readonly glyph: (text: string, width: number, size: number, matrix: Matrix) => void
  /** A straight line between two points of the reader's page. */
  readonly line: (x0: number, y0: number, x1: number, y1: number) => void
  /** A filled box, told by two of its corners. */
  readonly box: (x0: number, y0: number, x1: number, y1: number) => void
  /** A picture; `matrix` maps a square of one unit to it. */
  readonly picture: (matrix: Matrix) => void
  readonly page: () => Page
}

/** `toPage` maps the reader's page to points, y downwards. Nothing beyond the edges is kept. */
export function newCanvas(width: number, height: number, toPage: Matrix): Canvas {
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  let painted = 0
  let pictured = false
  const addRule = (x0: number, y0: number, x1: number, y1: number) => {
    if (rules.length > MOST_RULES) return
    const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (down <= STRAY && across > STRAY)
      rules.push({ horizontal: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (across <= STRAY && down > STRAY)
      rules.push({ horizontal: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
  return {
    glyph: (text, advance, size, matrix) => {
      if (++painted > MOST_GLYPHS) throw new ReadError('too-large', `${MOST_GLYPHS} characters a page`)
      const glyph = placed(legible(text), advance, size, multiply(toPage, matrix))
      if (glyph && isOn(glyph, width, height)) glyphs.push(glyph)
    },
    line: (x0, y0, x1, y1) => addRule(...apply(toPage, x0, y0), ...apply(toPage, x1, y1)),
    box: (x0, y0, x1, y1) => {
      const [left, top] = apply(toPage, x0, y0)
      const [right, bottom] = apply(toPage, x1, y1)
      const [across, down] = [Math.abs(right - left), Math.abs(bottom - top)]
      if (down <= THICKEST && down < across) addRule(left, (top + bottom) / 2, right, (top + bottom) / 2)
      else if (across <= THICKEST) addRule((left + right) / 2, top, (left + right) / 2, bottom)
    },
    picture: (matrix) => {
      const [a, b, c, d] = multiply(toPage, matrix)
      if (Math.abs(a * d - b * c) > PICTURE * width * height) pictured = true
    },
    page: () => ({ width, height, glyphs, rules, pictured }),
  }
}

/** `null` for what is no text, has no size, or stands aslant. */
function placed(text: string, advance: number, size: number, matrix: Matrix): Glyph | null {
  const [a, b, c, d, x, y] = matrix
  const along = Math.hypot(a, b)
  const height = size * Math.hypot(c, d)
  if (text === '' || !(along > 0) || !(height > 0) || !Number.isFinite(along + height + x + y)) return null
  const [cosine, sine] = [a / along, b / along]
  if (Math.min(Math.abs(cosine), Math.abs(sine)) > SLANT) return null
  const turn = Math.abs(cosine) > Math.abs(sine) ? (cosine > 0 ? 0 : 2) : sine > 0 ? 1 : 3
  return { text, x, y, width: Math.max(0, advance * along), size: height, turn }
}

function isOn({ x, y }: Glyph, width: number, height: number): boolean {
  return x >= -1 && y >= -1 && x <= width + 1 && y <= height + 1
}
