import type { Block, Cell, Table } from '../../model/block.ts'
import { cut, type Span } from '../../model/span.ts'
import { append } from '../../text/append.ts'
import { type CellLine, readCells } from './cell-rows.ts'
import { type Column, isHeader, isNumberColumn, readColumn, withTasks } from './columns.ts'

/** Lines longer than this are no cells of a header. */
const LONGEST_HEADER = 12
const MOST_COLUMNS = 12
/** More of a line tells nothing. */
const LONGEST_LINE = 40
/** Of one row. */
const MOST_LINES = 60

/** Tables that were copied one cell a line, under a header that begins with the number, become tables again. */
export function joinCellLines(folded: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const table = tableFrom(folded, blocks, at)
    if (table === null) joined.push(blocks[at]!)
    else {
      joined.push(table.table)
      at += table.lines - 1
    }
  }
  return joined
}

function tableFrom(
  folded: string,
  blocks: readonly Block[],
  at: number,
): { table: Table; lines: number } | null {
  const header = headerFrom(folded, blocks, at)
  if (header === null) return null
  const { columns } = header
  const rows: Span[][] = [header.cells]
  let next = at + header.lines
  let last: number | null = null
  const counts: number[] = []
  for (;;) {
    if (isSameHeader(folded, blocks, next, columns)) next += header.lines
    const begins = rowFrom(folded, blocks, next, columns, last)
    if (begins === null) break
    for (const section of begins.sections) rows.push([section])
    last = begins.number
    const { lines, isLast } = rowLines(linesOf(folded, blocks, begins.at, columns, last), counts, columns)
    counts.push(lines.length)
    const isFirst = rows.length === 1 || begins.sections.length > 0
    const read = readCells(folded, lines, columns, { isFirst, isLast })
    append(rows, read.rows)
    next = read.end
  }
  return rows.length < 3 ? null : { table: toTable(rows), lines: next - at }
}

/** The last row has as many lines as each before it, where these have all one more than the header has columns. */
function rowLines(
  row: { lines: CellLine[]; isLast: boolean },
  counts: readonly number[],
  columns: readonly Column[],
): { lines: CellLine[]; isLast: boolean } {
  const [usual = 0] = counts
  const tells = usual === columns.length + 1 && counts.every((count) => count === usual)
  return row.isLast && tells ? { lines: row.lines.slice(0, usual), isLast: false } : row
}

/** Where a row begins, with its number, and the sections that open above it. */
interface RowStart {
  readonly at: number
  readonly number: number
  readonly sections: readonly Span[]
}

/** The row that begins here, behind the one of that number; `null` where none does. */
function rowFrom(
  folded: string,
  blocks: readonly Block[],
  at: number,
  columns: readonly Column[],
  last: number | null,
): RowStart | null {
  const sections: Span[] = []
  let next = at
  while (sections.length < MOST_SECTIONS && SECTION.test(lineAt(folded, blocks, next)))
    sections.push(blocks[next++]!.span)
  const line = lineAt(folded, blocks, next)
  if (!/^\d{1,3}$/u.test(line)) return null
  const number = Number(line)
  if (last === null || number === last + 1) return { at: next, number, sections }
  // A list of what one body has to do leaves out the others' rows; a figure in a cell is no number.
  const isGap = number > last && number <= last + LONGEST_GAP && columns.every(({ kind }) => kind !== 'other')
  return isGap ? { at: next, number, sections } : null
}

/** Of those without rows of their own. */
const MOST_SECTIONS = 12
const LONGEST_GAP = 80

/** `一、教育惠民(2件)`, above the number of a row. */
const SECTION = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))[^。;]{2,36}$/u
/** A line that ends with one of these goes on in the next. */
const OPEN_END = /[,、]$/u

interface Header {
  readonly columns: Column[]
  readonly cells: Span[]
  readonly lines: number
}

/** The run of header words from here on, where it makes a task table's header. */
function headerFrom(folded: string, blocks: readonly Block[], at: number): Header | null {
  const first = lineAt(folded, blocks, at)
  if (first.length > LONGEST_HEADER || !isNumberColumn(first)) return null
  const cells: Span[] = []
  let next = at
  for (; cells.length < MOST_COLUMNS; next++) {
    const line = lineAt(folded, blocks, next)
    if (line === '' || line.length > LONGEST_HEADER || /^\d+$/u.test(line)) break
    const { span } = blocks[next]!
    const last = cells.at(-1)
    if (last !== undefined && REMARK.test(line))
      cells[cells.length - 1] = { start: last.start, end: span.end }
    else if (SECTION.test(line)) break
    else cells.push(span)
  }
  const words = whole(folded, cells)
  const columns = withTasks(words.map((cell) => readColumn(cut(folded, cell))))
  return columns.length >= 3 && isHeader(columns) ? { columns, cells: words, lines: next - at } : null
}

/** A further page bears the header again; another one opens another table. */
function isSameHeader(
  folded: string,
  blocks: readonly Block[],
  at: number,
  columns: readonly Column[],
): boolean {
  const again = headerFrom(folded, blocks, at)?.columns ?? []
  return (
    again.length === columns.length && columns.every(({ header }, index) => again[index]!.header === header)
  )
}

/** A narrow column breaks its header: `牵头` above `部门`, `完成` above `时间`. The first is the number's. */
function whole(folded: string, cells: readonly Span[]): Span[] {
  const words: Span[] = []
  for (const cell of cells) {
    const last = words.length > 1 ? words.at(-1) : undefined
    const both = last === undefined ? null : { start: last.start, end: cell.end }
    const isBroken =
      both !== null &&
      last!.end - last!.start === HALF &&
      cell.end - cell.start === HALF &&
      isColumn(folded, both)
    if (isBroken) words[words.length - 1] = both
    else words.push(cell)
  }
  return words
}

/** The width of a column that holds two characters a line. */
const HALF = 2

function isColumn(folded: string, span: Span): boolean {
  return readColumn(cut(folded, span)).kind !== 'other'
}

/** `(单位)`, the second line of a header cell. */
const REMARK = /^[(][一-龥]{2,6}[)]$/u

/** The lines from a row's number to the next row's; of the last row as many as one may have. */
function linesOf(
  folded: string,
  blocks: readonly Block[],
  at: number,
  columns: readonly Column[],
  number: number,
): { lines: CellLine[]; isLast: boolean } {
  const lines: CellLine[] = []
  for (let end = at; end < blocks.length && lines.length < MOST_LINES; end++) {
    const block = blocks[end]!
    if (block.kind === 'table') break
    if (end > at && isNumberColumn(lineAt(folded, blocks, end)))
      return { lines, isLast: !isSameHeader(folded, blocks, end, columns) }
    if (end > at && rowFrom(folded, blocks, end, columns, number) !== null) return { lines, isLast: false }
    const last = lines.at(-1)
    if (last !== undefined && OPEN_END.test(folded.charAt(last.span.end - 1)))
      lines[lines.length - 1] = { span: { start: last.span.start, end: block.span.end }, end: end + 1 }
    else lines.push({ span: block.span, end: end + 1 })
  }
  return { lines, isLast: true }
}

function lineAt(folded: string, blocks: readonly Block[], at: number): string {
  const block = blocks[at]
  if (block?.kind !== 'paragraph') return ''
  const { start, end } = block.span
  return folded.slice(start, Math.min(end, start + LONGEST_LINE))
}

function toTable(rows: readonly (readonly Span[])[]): Table {
  const cells = rows.map((row, index) =>
    row.map((span, column): Cell => ({ span, row: index, column, rows: 1, columns: 1 })),
  )
  return {
    kind: 'table',
    span: { start: rows[0]![0]!.start, end: rows.at(-1)!.at(-1)!.end },
    rows: cells,
    blanksAreBlank: true,
  }
}
