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
  const width = cells.findIndex(({ span }) => /^\d{1,4}$/.test(cut(text, span)))
  if (width < FEWEST_COLUMNS || width > MOST_COLUMNS) return null
  if (!cells.slice(1, width).some(({ span }) => HEADER.test(bare(text, span)))) return null
  const rows = [cells.slice(0, width)]
  for (let at = width; at < cells.length; at += width) {
    const row = cells.slice(at, at + width)
    if (row.length < width || !/^\d{1,4}$/.test(cut(text, row[0]!.span))) break
    rows.push(row)
  }
  const last = rows.at(-1)!.at(-1)!
  return rows.length < 2
    ? null
    : { rows: rows.map((row) => row.map(({ span }) => span)), lines: last.next - first }
}

interface EndedCell {
  readonly span: Span
  /** The line behind it. */
  readonly next: number
}

/** The cells from here on, each with the lines before the bar that ends it. */
function cellsFrom(text: string, lines: readonly Span[], first: number): EndedCell[] {
  const cells: EndedCell[] = []
  for (let at = first; at < lines.length; ) {
    let end = at
    while (end < Math.min(lines.length, at + LONGEST_CELL) && !/[|｜]/.test(cut(text, lines[end]!))) end++
    const line = lines[end]
    if (line === undefined || !/^[^|｜]*[|｜]\s*$/.test(cut(text, line))) break
    const bar = trimSpan(text, line).end - 1
    cells.push({ span: trimSpan(text, { start: lines[at]!.start, end: bar }), next: end + 1 })
    at = end + 1
  }
  return cells
}

function bare(text: string, span: Span): string {
  return cut(text, span).replace(/\s/g, '')
}
