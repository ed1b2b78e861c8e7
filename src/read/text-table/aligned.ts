import { cut, type Span, trimSpan } from '../../model/span.ts'
import { columnsOf } from '../../text/columns.ts'
import { HEADER, type TextTable } from './cells.ts'

const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3
const LONGEST_LINE = 240
const LONGEST_HEAD = 16
/** How far, in columns, a cell may stand from where its head does: some signs are wide here and narrow there. */
const TOLERANCE = 2

interface Placed {
  readonly cell: Span
  /** The column in which it begins, two a Chinese character. */
  readonly column: number
}

/** A table that is set with blanks: every cell begins below its head; blank cells leave their place free. */
export function alignedTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  const header = placedIn(text, lines[first]!)
  if (!isHeader(text, header)) return null
  const rows = [header.map(({ cell }) => cell)]
  for (let at = first + 1; at < lines.length; at++) {
    const row = rowBelow(placedIn(text, lines[at]!), header)
    if (row === null) break
    rows.push(row)
  }
  return rows.length < FEWEST_ROWS ? null : { rows, lines: rows.length }
}

/** Short words of which at least two name columns. */
function isHeader(text: string, cells: readonly Placed[]): boolean {
  const words = cells.map(({ cell }) => cut(text, cell))
  return (
    words.length >= FEWEST_COLUMNS &&
    words.every((word) => word.length <= LONGEST_HEAD && !/[。；：:]/u.test(word)) &&
    words.filter((word) => HEADER.test(word)).length >= 2
  )
}

/** The cells of a line, which two blanks or more part. */
function placedIn(text: string, line: Span): Placed[] {
  const { start, end } = trimSpan(text, line)
  if (start === end || end - start > LONGEST_LINE || !/\s{2}|\u3000/u.test(text.slice(start, end))) return []
  const from = text.lastIndexOf('\n', start - 1) + 1
  if (start - from > LONGEST_LINE) return []
  return [...text.slice(start, end).matchAll(/\S(?:[^\s\u3000]| (?! ))*/gu)].map(({ index, 0: words }) => ({
    cell: trimSpan(text, { start: start + index, end: start + index + words.length }),
    column: columnsOf(text.slice(from, start + index)),
  }))
}

/** A cell for every head; `null` where one stands below none, or the line has but one. */
function rowBelow(cells: readonly Placed[], header: readonly Placed[]): Span[] | null {
  if (cells.length < 2) return null
  const row: Span[] = []
  let next = 0
  let end = cells[0]!.cell.start
  for (const head of header) {
    const placed = cells[next]
    const isBelow = placed !== undefined && Math.abs(placed.column - head.column) <= TOLERANCE
    row.push(isBelow ? placed.cell : { start: end, end })
    if (isBelow) {
      end = placed.cell.end
      next++
    }
  }
  return next === cells.length ? row : null
}
