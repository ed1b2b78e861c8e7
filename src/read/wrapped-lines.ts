import type { Span } from '../model/span.ts'
import { readFieldLabel } from '../text/field-labels.ts'
import { type Line, linesOf } from './measured-lines.ts'

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

/** The lines of a text that was cut at a width. */
interface CutLines {
  readonly lines: readonly Line[]
  readonly isFull: (line: Line) => boolean
  /** More breaks above a line tell that it stands apart: 1; where a blank line stands above every line, 2. */
  readonly usualBreaks: number
}

/**
 * The line breaks of a text whose lines were all cut at one width, as a mail program or a copied page does it,
 * with the blanks beside them: those inside of paragraphs. None where the lines tell no such width.
 */
export function wrapBreaks(text: string): Span[] {
  const cut = mayBeCut(text) ? cutLines(linesOf(text)) : null
  if (cut === null) return []
  const { lines, isFull } = cut
  const indents = lines.filter(({ indented }) => indented).length >= Math.max(3, lines.length / 20)
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || !isFull(line) || !goesOn(line, next, cut, indents)) return []
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
function cutLines(lines: readonly Line[]): CutLines | null {
  const columns = nearlyWidest(lines.map(({ width }) => width))
  if (columns < NARROWEST || columns > WIDEST) return null
  const characters = nearlyWidest(lines.map(({ length }) => length))
  const isFull = ({ width, length }: Line) => width >= columns - SLACK || length >= characters - SLACK / 2
  const full = [...lines.keys()].filter((at) => isFull(lines[at]!) && lines[at]!.width <= columns + SLACK)
  if (full.length < FEWEST) return null
  const cut = { lines, isFull, usualBreaks: usualBreaks(lines) }
  const open = full.filter((at) => !SENTENCE_END.test(lines[at]!.words) && mayGoOn(lines[at + 1], cut))
  if (open.length * 5 < full.length * 3) return null
  const cells = lines.filter(({ words }) => CELLS.test(words))
  return cells.length * 10 <= lines.length ? cut : null
}

function usualBreaks(lines: readonly Line[]): number {
  const isSpaced = most(lines, ({ breaks }) => breaks === 2) && most(lines, ({ words }) => PROSE.test(words))
  return isSpaced ? 2 : 1
}

function most<T>(list: readonly T[], holds: (one: T) => boolean): boolean {
  return list.filter(holds).length * 5 >= list.length * 3
}

/** The widest but for a few that may be odd. */
function nearlyWidest(widths: readonly number[]): number {
  return widths.toSorted((a, b) => a - b)[Math.floor(0.98 * (widths.length - 1))] ?? 0
}

function mayGoOn(next: Line | undefined, { usualBreaks }: CutLines): boolean {
  return (
    next !== undefined &&
    next.breaks <= usualBreaks &&
    !next.indented &&
    !LABEL.test(next.words) &&
    !isField(next.words)
  )
}

function goesOn(line: Line, next: Line, { usualBreaks }: CutLines, indents: boolean): boolean {
  if (next.breaks > usualBreaks || next.indented || CELLS.test(next.words) || CELLS.test(line.words))
    return false
  if (OPEN_END.test(line.words)) return true
  const closed = SENTENCE_END.test(line.words)
  if (closed && LABEL.test(next.words)) return false
  return indents || !isField(next.words)
}

function isField(words: string): boolean {
  const label = FIELD.exec(words)?.groups?.label
  return label !== undefined && readFieldLabel(label) !== 'other'
}
