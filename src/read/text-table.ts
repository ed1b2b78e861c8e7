import { cut, type Span, trimSpan } from '../model/span.ts'

/** A table drawn with text: its rows as spans of their cells. */
export interface TextTable {
  readonly rows: readonly (readonly Span[])[]
  /** How many lines it takes. */
  readonly lines: number
}

const BAR = /[|｜│┃]/
const BARS = /[|｜│┃]/g
const TABS = /\t/g
/** `---|:---:|---` and box drawings between rows. */
const RULE = /^[-:|｜│┃+＋=\s\u2500-\u257f]+$/
/** Lines over which the cells of one row may run. */
const LONGEST_ROW = 40
/** The first row of a table drawn with tabs names its columns shortly. */
const LONGEST_HEADER = 30
/** Two columns are a table where its head says so: bodies that sign a notice together stand in two as well. */
const HEADER = /序号|任务|事项|内容|措施|单位|部门|时间|时限|名称|类别|项目|指标|备注/

/** The table that begins with line `first`, drawn with bars or tabs; `null`: none begins there. */
export function textTableAt(text: string, lines: readonly Span[], first: number): TextTable | null {
  return barTable(text, lines, first) ?? tabTable(text, lines, first)
}

function barTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  const rows: Span[][] = []
  let last = first
  let ruled = false
  while (last < lines.length) {
    if (RULE.test(cut(text, lines[last]!))) {
      if (ruled) break
      ruled = true
      last++
      continue
    }
    ruled = false
    const row = barRowAt(text, lines, last, rows[0]?.length ?? null, endsWithBar(text, lines[first]!))
    if (row === null) break
    rows.push(row.cells)
    last = row.next
  }
  return rows.length < 2 ? null : { rows, lines: last - first }
}

interface BarRow {
  readonly cells: Span[]
  /** The line behind it. */
  readonly next: number
}

/**
 * The row that begins with line `at`: the line itself, or with those that its cells run on over. `closed`: every
 * row of the table ends with a bar.
 */
function barRowAt(
  text: string,
  lines: readonly Span[],
  at: number,
  columns: number | null,
  closed: boolean,
): BarRow | null {
  const cells = barCells(text, lines[at]!)
  if (cells.length < 2) return null
  const isEnded = !closed || endsWithBar(text, lines[at]!)
  if (columns === null || (cells.length === columns && isEnded)) return { cells, next: at + 1 }
  const whole = cells.length <= columns ? runningOn(text, lines, at, columns, closed) : null
  return whole ?? (near(cells.length, columns) ? { cells, next: at + 1 } : null)
}

/** The lines that only together make a row of as many cells as the header; two that could each be one do not. */
function runningOn(
  text: string,
  lines: readonly Span[],
  at: number,
  columns: number,
  closed: boolean,
): BarRow | null {
  const { start } = lines[at]!
  const isRowAlone = (line: Span) =>
    near(barCells(text, lines[at]!).length, columns) && near(barCells(text, line).length, columns)
  let unended: BarRow | null = null
  for (let to = at + 1; to < Math.min(lines.length, at + LONGEST_ROW); to++) {
    const line = lines[to]!
    if (RULE.test(cut(text, line)) || isRowAlone(line)) break
    const cells = barCells(text, { start, end: line.end })
    if (cells.length > columns) break
    if (cells.length < columns || !BAR.test(cut(text, line))) continue
    if (!closed || endsWithBar(text, line)) return { cells, next: to + 1 }
    unended ??= { cells, next: to + 1 }
  }
  return unended
}

function endsWithBar(text: string, line: Span): boolean {
  return BAR.test(text.charAt(trimSpan(text, line).end - 1))
}

function barCells(text: string, line: Span): Span[] {
  return BAR.test(cut(text, line)) ? withoutOuter(text, cellsOf(text, line, BARS)) : []
}

function tabTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  if (!text.slice(lines[first]!.start, lines[first]!.end).includes('\t')) return null
  const header = cellsOf(text, lines[first]!, TABS)
  const rows = [header]
  if (header.length < 2 || header.some((cell) => cell.end - cell.start > LONGEST_HEADER)) return null
  let last = first + 1
  for (; last < lines.length; last++) {
    const section =
      header.length > 2 ? sectionAt(text, lines, last, (line) => isRow(text, line, header)) : null
    if (section === null && !isRow(text, lines[last]!, header)) break
    rows.push(section === null ? cellsOf(text, lines[last]!, TABS) : [section])
  }
  if (rows.length < 2 || (header.length === 2 && !HEADER.test(text.slice(header[0]!.start, header[1]!.end))))
    return null
  return { rows, lines: last - first }
}

/** A line of as many cells as the header, or one more or less; blank cells at its end may be left off. */
function isRow(text: string, line: Span, header: readonly Span[]): boolean {
  const cells = cellsOf(text, line, TABS)
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

function near(count: number, columns: number): boolean {
  return Math.abs(count - columns) <= 1
}

/** The trimmed cells of a line; an empty one is a place without length. */
function cellsOf(text: string, line: Span, separators: RegExp): Span[] {
  const cells: Span[] = []
  let start = line.start
  for (const { index } of text.slice(line.start, line.end).matchAll(separators)) {
    cells.push(trimSpan(text, { start, end: line.start + index }))
    start = line.start + index + 1
  }
  return [...cells, trimSpan(text, { start, end: line.end })]
}

/** Without the empty cells that outer bars make. */
function withoutOuter(text: string, cells: readonly Span[]): Span[] {
  const bar = (offset: number) => BAR.test(text.charAt(offset))
  const first = cells[0]!
  const last = cells.at(-1)!
  const from = first.start === first.end && bar(first.end) ? 1 : 0
  const to = last.start === last.end && bar(last.start - 1) ? cells.length - 1 : cells.length
  return cells.slice(from, to)
}
