import { cut, type Span, trimSpan } from '../../model/span.ts'
import { cellsOf, isBetween, near, type TextTable } from './cells.ts'

const BAR = /[|｜│┃]/
const BARS = /[|｜│┃]/g
/** `---|:---:|---` and box drawings between rows. */
const RULE = /^[-:|｜│┃+＋=\s\u2500-\u257f]+$/
/** Lines over which the cells of one row may run. */
const LONGEST_ROW = 40

/** Rows of cells with bars between them, or around them. */
export function barTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  if (!isDrawn(cut(text, lines[first]!))) return null
  const rows: Span[][] = []
  let last = first
  let ruled = false
  const closed = endsWithBar(text, lines[first]!)
  const opened = BAR.test(text.charAt(lines[first]!.start))
  const shape = { columns: null as number | null, closed, opened }
  const rowAt = (line: number) => (line < lines.length ? barRowAt(text, lines, line, shape) : null)
  while (last < lines.length) {
    if (RULE.test(cut(text, lines[last]!))) {
      if (ruled) break
      ruled = true
      last++
      continue
    }
    ruled = false
    const row = rowAt(last)
    if (row === null) {
      if (rows.length === 0 || !isBetween(text, lines, last) || rowAt(last + 1) === null) break
      last++
      continue
    }
    rows.push(row.cells)
    shape.columns ??= row.cells.length
    last = row.next
  }
  const holdsAll = rows.length <= FEW_ROWS && rows.some((row) => row.some((cell) => isWholeText(text, cell)))
  return rows.length < 2 || holdsAll ? null : { rows, lines: last - first }
}

/** A page that shows a field a row, one of which is the notice. */
const FEW_ROWS = 4
const SHORTEST_TEXT = 300

/** Is the cell a text with numbered items of its own? */
function isWholeText(text: string, { start, end }: Span): boolean {
  return end - start > SHORTEST_TEXT && /[。\s]二、/u.test(text.slice(start, end))
}

function isDrawn(line: string): boolean {
  return BAR.test(line) || RULE.test(line)
}

interface BarRow {
  readonly cells: Span[]
  /** The line behind it. */
  readonly next: number
}

/** What the header tells of the rows below it. */
interface Shape {
  readonly columns: number | null
  /** Every row begins with a bar. */
  readonly opened: boolean
  /** Every row ends with one. */
  readonly closed: boolean
}

/** The row that begins with line `at`: the line itself, or with those that its cells run on over. */
function barRowAt(text: string, lines: readonly Span[], at: number, shape: Shape): BarRow | null {
  const { columns, closed } = shape
  const cells = barCells(text, lines[at]!, shape)
  if (cells.length < 2) return null
  const isEnded = !closed || endsWithBar(text, lines[at]!)
  if (columns === null || (cells.length === columns && isEnded)) return { cells, next: at + 1 }
  const whole = cells.length <= columns ? runningOn(text, lines, at, columns, shape) : null
  return whole ?? (near(cells.length, columns) ? { cells, next: at + 1 } : null)
}

/** The lines that only together make a row of as many cells as the header; two that could each be one do not. */
function runningOn(
  text: string,
  lines: readonly Span[],
  at: number,
  columns: number,
  shape: Shape,
): BarRow | null {
  const { start } = lines[at]!
  const isRowAlone = (line: Span) =>
    near(barCells(text, lines[at]!, shape).length, columns) &&
    near(barCells(text, line, shape).length, columns)
  let unended: BarRow | null = null
  let short: BarRow | null = null
  for (let to = at + 1; to < Math.min(lines.length, at + LONGEST_ROW); to++) {
    const line = lines[to]!
    if (RULE.test(cut(text, line)) || isRowAlone(line)) break
    const cells = barCells(text, { start, end: line.end }, shape)
    if (cells.length > columns) break
    if (cells.length === columns - 1 && shape.closed && endsWithBar(text, line))
      short ??= { cells, next: to + 1 }
    if (cells.length < columns || !BAR.test(cut(text, line))) continue
    if (!shape.closed || endsWithBar(text, line)) return { cells, next: to + 1 }
    unended ??= { cells, next: to + 1 }
  }
  return unended ?? short
}

function endsWithBar(text: string, line: Span): boolean {
  return BAR.test(text.charAt(trimSpan(text, line).end - 1))
}

function barCells(text: string, line: Span, shape: Shape): Span[] {
  return BAR.test(cut(text, line)) ? withoutOuter(text, cellsOf(text, line, BARS), shape) : []
}

/** Without the empty cells that outer bars make; where the header has no outer bar, a row lacks its first cell. */
function withoutOuter(text: string, cells: readonly Span[], { columns, opened }: Shape): Span[] {
  const bar = (offset: number) => BAR.test(text.charAt(offset))
  const first = cells[0]!
  const last = cells.at(-1)!
  const isOpened = first.start === first.end && bar(first.end)
  const to = last.start === last.end && bar(last.start - 1) ? cells.length - 1 : cells.length
  const isBlank = isOpened && !opened && (to === columns || cells.length === columns)
  if (isBlank) return cells.slice(0, columns!)
  return cells.slice(isOpened ? 1 : 0, to)
}
