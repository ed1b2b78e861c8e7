import { type Span, trimSpan } from '../../model/span.ts'
import { cellsOf, HEADER, isBetween, near, type TextTable } from './cells.ts'

const TABS = /\t/g
/** The first row of a table drawn with tabs names its columns shortly. */
const LONGEST_HEADER = 30

/**
 * Rows of cells with tabs between them. Two columns are a table where its head says so: bodies that sign a notice
 * together stand in two as well.
 */
export function tabTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  if (!text.slice(lines[first]!.start, lines[first]!.end).includes('\t')) return null
  const header = cellsOf(text, lines[first]!, TABS)
  const cells = (line: Span) => rowCells(text, line, header.length)
  const rows = [header]
  if (header.length < 2 || header.some((cell) => cell.end - cell.start > LONGEST_HEADER)) return null
  let last = first + 1
  for (; last < lines.length; last++) {
    const section =
      header.length > 2 ? sectionAt(text, lines, last, (line) => isRow(text, line, header)) : null
    if (section !== null) rows.push([section])
    else if (isRow(text, lines[last]!, header)) rows.push(cells(lines[last]!))
    else if (!goesOnBehind(text, lines, last, header)) break
  }
  if (rows.length < 2 || (header.length === 2 && !HEADER.test(text.slice(header[0]!.start, header[1]!.end))))
    return null
  return { rows, lines: last - first }
}

/** The cells of a line, blank ones at its ends, too, where it then has as many as the header. */
function rowCells(text: string, line: Span, columns: number): Span[] {
  const from = text.lastIndexOf('\n', line.start - 1) + 1
  const stop = text.indexOf('\n', line.end)
  const start = Math.max(from, line.start - MOST_BLANK)
  const end = Math.min(stop < 0 ? text.length : stop, line.end + MOST_BLANK)
  const cells = cellsOf(text, { start, end }, TABS)
  if (cells.length !== columns) return cellsOf(text, line, TABS)
  const inLine = (at: number) => Math.min(Math.max(at, line.start), line.end)
  return cells.map((cell) => ({ start: inLine(cell.start), end: inLine(cell.end) }))
}

/** Blanks looked at in front of a line and behind it. */
const MOST_BLANK = 24

function goesOnBehind(text: string, lines: readonly Span[], at: number, header: readonly Span[]): boolean {
  const below = lines[at + 1]
  return below !== undefined && isBetween(text, lines, at) && isRow(text, below, header)
}

/** A line of as many cells as the header, or one more or less; blank cells at its end may be left off. */
function isRow(text: string, line: Span, header: readonly Span[]): boolean {
  const cells = rowCells(text, line, header.length)
  if (cells.length < 2) return false
  if (near(cells.length, header.length)) return true
  const [number] = cells
  return cells.length < header.length && /^\d{1,4}$/u.test(text.slice(number!.start, number!.end))
}

const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)[^。；\t|]{2,40}$/u

/** A line like `一、稳就业（3项）` right below the header or between rows: a section of those below it. */
function sectionAt(
  text: string,
  lines: readonly Span[],
  at: number,
  isRowBelow: (line: Span) => boolean,
): Span | null {
  const below = lines[at + 1]
  if (below === undefined || !isRowBelow(below)) return null
  const line = trimSpan(text, lines[at]!)
  return SECTION.test(text.slice(line.start, line.end)) ? line : null
}
