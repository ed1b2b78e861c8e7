import { BLANKS, type Span } from '../model/span.ts'
import { columnsOf } from '../text/columns.ts'
import { readFieldLabel } from '../text/field-labels.ts'

/** Fewer lines of one width tell nothing. */
const FEWEST = 5
/** The widths at which programs and printed pages cut lines, in columns (an ideograph takes two). */
const NARROWEST = 40
const WIDEST = 140
/** A line gives up to two characters to the next, so that no mark opens or closes a line. */
const SLACK = 4
const SENTENCE_END = /[。；：！？.;:!?）)〕】]$/u
/** Behind one of these no line ends by itself. */
const OPEN_END = /[（(〔【“《、，,]$/u
const LABEL =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳])/u
const FIELD = /^(?<label>[一-龥（）()]{2,10})[：:]/u
/** Names in a list have no such marks. */
const PROSE = /[，,。；;]/u
/** Drawn with bars or tabs, or set with blanks. */
const CELLS = /[\t|｜\u2500-\u257f]|\S {3,80}\S{1,40} {3,80}\S/u

interface Line extends Span {
  /** In columns. */
  readonly width: number
  /** In characters (UTF-16 units). */
  readonly length: number
  readonly indented: boolean
  /** A blank line stands above it; in a text that has one above every line, two do. */
  readonly apart: boolean
  readonly words: string
}

/**
 * The line breaks of a text whose lines were all cut at one width, as a mail program or a copied page does it,
 * with the blanks beside them: those inside of paragraphs. None where the lines tell no such width.
 */
export function wrapBreaks(text: string): Span[] {
  if (!mayBeCut(text)) return []
  const lines = linesOf(text)
  const isFull = fullLines(lines)
  if (isFull === null) return []
  const indents = lines.filter(({ indented }) => indented).length >= Math.max(3, lines.length / 20)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || !isFull(line) || !goesOn(line, next, indents)) return []
    return [{ start: line.end, end: next.start }]
  })
}

/** Is a line, on the average, as long as lines that are cut at a width can be? Told without a look at each. */
function mayBeCut(text: string): boolean {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return text.length >= (lines * NARROWEST) / 5 && text.length <= (lines * WIDEST) / 2
}

/**
 * Tells which lines reach the width at which they are cut, in columns or in characters: several do, hardly one is
 * wider, and most of them stop inside of a sentence that the next line goes on with. `null` where there is no
 * such width.
 */
function fullLines(lines: readonly Line[]): ((line: Line) => boolean) | null {
  const columns = nearlyWidest(lines.map(({ width }) => width))
  const characters = nearlyWidest(lines.map(({ length }) => length))
  if (columns < NARROWEST || columns > WIDEST) return null
  const isFull = ({ width, length }: Line) => width >= columns - SLACK || length >= characters - SLACK / 2
  const full = [...lines.entries()].filter(([, line]) => isFull(line) && line.width <= columns + SLACK)
  const open = full.filter(([index, line]) => !SENTENCE_END.test(line.words) && mayGoOn(lines[index + 1]))
  const cells = lines.filter(({ words }) => CELLS.test(words))
  const isCut = full.length >= FEWEST && open.length * 5 >= full.length * 3
  return isCut && cells.length * 10 <= lines.length ? isFull : null
}

function mayGoOn(next: Line | undefined): boolean {
  return (
    next !== undefined && !next.apart && !next.indented && !LABEL.test(next.words) && !isField(next.words)
  )
}

/** The widest but for a few that may be odd. */
function nearlyWidest(widths: readonly number[]): number {
  return widths.toSorted((a, b) => a - b)[Math.floor(0.98 * (widths.length - 1))] ?? 0
}

function goesOn(line: Line, next: Line, indents: boolean): boolean {
  if (next.apart || next.indented || CELLS.test(next.words) || CELLS.test(line.words)) return false
  if (OPEN_END.test(line.words)) return true
  const closed = SENTENCE_END.test(line.words)
  if (closed && LABEL.test(next.words)) return false
  return indents || !isField(next.words)
}

function isField(words: string): boolean {
  const label = FIELD.exec(words)?.groups?.label
  return label !== undefined && readFieldLabel(label) !== 'other'
}

function linesOf(text: string): Line[] {
  const lines: (Omit<Line, 'apart'> & { readonly breaks: number })[] = []
  let breaks = 0
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    const words = whole.trim()
    if (words === '') {
      if (/[\r\n]/.test(whole)) breaks++
      continue
    }
    const from = leadingBlanks(whole)
    const start = index + from
    const indent = columnsOf(whole.slice(0, from))
    lines.push({
      start,
      end: start + words.length,
      width: indent + columnsOf(words),
      length: from + words.length,
      indented: indent >= 2,
      breaks,
      words,
    })
    breaks = 0
  }
  const isSpaced = most(lines, ({ breaks }) => breaks === 2) && most(lines, ({ words }) => PROSE.test(words))
  const usual = isSpaced ? 2 : 1
  return lines.map(({ breaks, ...line }) => ({ ...line, apart: breaks > usual }))
}

function most<T>(list: readonly T[], holds: (one: T) => boolean): boolean {
  return list.filter(holds).length * 5 >= list.length * 3
}

function leadingBlanks(line: string): number {
  let from = 0
  while (from < line.length && BLANKS.includes(line.charAt(from))) from++
  return from
}
