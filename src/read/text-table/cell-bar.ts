import { cut, type Span, trimSpan } from '../../model/span.ts'
import { HEADER, type TextTable } from './cells.ts'

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
/** Lines over which one cell may run. */
const LONGEST_CELL = 20

/** A table copied one cell a line, each ended by a bar, under a header that begins with the number. */
export function cellBarTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  if (!/^(?:序号|编号)[|｜]$/.test(bare(text, lines[first]!))) return null
  const cells = cellsFrom(text, lines, first)
  const { header, number } = headerOf(text, cells)
  if (header === null) return null
  const rows = [header]
  let row = [number]
  for (const cell of cells) {
    row.push(cell)
    if (row.length < header.length) continue
    if (!NUMBER.test(cut(text, row[0]!.span))) break
    rows.push(row)
    row = []
  }
  const last = rows.at(-1)!.at(-1)!
  return rows.length < 2
    ? null
    : { rows: rows.map((cells) => cells.map(({ span }) => span)), lines: last.next - first }
}

const NUMBER = /^\d{1,4}$/

/** The cells up to the first number, where they name columns, and that number. */
function headerOf(
  text: string,
  cells: Iterator<EndedCell>,
): { header: EndedCell[]; number: EndedCell } | { header: null; number: null } {
  const header: EndedCell[] = []
  for (let next = cells.next(); !next.done && header.length <= MOST_COLUMNS; next = cells.next()) {
    if (!NUMBER.test(cut(text, next.value.span))) {
      header.push(next.value)
      continue
    }
    const names = header.slice(1).some(({ span }) => HEADER.test(bare(text, span)))
    if (header.length >= FEWEST_COLUMNS && names) return { header, number: next.value }
    break
  }
  return { header: null, number: null }
}

interface EndedCell {
  readonly span: Span
  /** The line behind it. */
  readonly next: number
}

/** The cells from here on, each with the lines before the bar that ends it. */
function* cellsFrom(text: string, lines: readonly Span[], first: number): Generator<EndedCell, void> {
  for (let at = first; at < lines.length; ) {
    let end = at
    while (end < Math.min(lines.length, at + LONGEST_CELL) && !/[|｜]/.test(cut(text, lines[end]!))) end++
    const line = lines[end]
    if (line === undefined || !/^[^|｜]*[|｜]\s*$/.test(cut(text, line))) return
    const bar = trimSpan(text, line).end - 1
    yield { span: trimSpan(text, { start: lines[at]!.start, end: bar }), next: end + 1 }
    at = end + 1
  }
}

function bare(text: string, span: Span): string {
  return cut(text, span).replace(/\s/g, '')
}
