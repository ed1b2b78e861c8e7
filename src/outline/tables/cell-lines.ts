import type { Block, Cell, Paragraph, Table } from '../../model/block.ts'
import { cut } from '../../model/span.ts'
import { type Column, isHeader, isNumberColumn, readColumn } from './columns.ts'

/** Lines longer than this are no cells of a header. */
const LONGEST_HEADER = 12
const MOST_COLUMNS = 12

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
  const columns = headerFrom(folded, blocks, at)
  if (columns === null) return null
  const rows = [blocks.slice(at, at + columns.length) as Paragraph[]]
  let next = at + columns.length
  let number = 1
  for (;;) {
    const isSection = SECTION.test(lineAt(folded, blocks, next))
    if (lineAt(folded, blocks, isSection ? next + 1 : next) !== String(number)) break
    if (isSection) rows.push([blocks[next++] as Paragraph])
    const row = rowFrom(folded, blocks, next, columns.length, number++)
    rows.push(row.cells)
    next = row.end
  }
  return rows.length < 3 ? null : { table: toTable(rows), lines: next - at }
}

/** `一、教育惠民(2件)`, above the number of a row. */
const SECTION = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))[^。;]{2,36}$/u
/** A line that ends with one of these goes on in the next. */
const OPEN_END = /[,、]$/u

/** The run of header words from here on, where it makes a task table's header. */
function headerFrom(folded: string, blocks: readonly Block[], at: number): Column[] | null {
  if (!isNumberColumn(lineAt(folded, blocks, at))) return null
  const columns: Column[] = []
  for (let next = at; columns.length < MOST_COLUMNS; next++) {
    const line = lineAt(folded, blocks, next)
    if (line === '' || line.length > LONGEST_HEADER || /^\d+$/u.test(line) || SECTION.test(line)) break
    columns.push(readColumn(line))
  }
  return columns.length >= 3 && isHeader(columns) ? columns : null
}

/** A row's cells: to the next number or section, and no more than the header has; where its lines end. */
function rowFrom(
  folded: string,
  blocks: readonly Block[],
  at: number,
  width: number,
  number: number,
): { cells: Paragraph[]; end: number } {
  const cells: Paragraph[] = []
  let end = at
  for (; end < blocks.length; end++) {
    const block = blocks[end]!
    if (block.kind === 'table') break
    const last = cells.at(-1)
    const goesOn = last !== undefined && OPEN_END.test(cut(folded, last.span))
    if (goesOn) cells[cells.length - 1] = { ...last, span: { start: last.span.start, end: block.span.end } }
    else if (cells.length === width || (end > at && opensRow(folded, blocks, end, number + 1))) break
    else cells.push(block)
  }
  return { cells, end }
}

function opensRow(folded: string, blocks: readonly Block[], at: number, number: number): boolean {
  const line = lineAt(folded, blocks, at)
  return line === String(number) || (SECTION.test(line) && lineAt(folded, blocks, at + 1) === String(number))
}

function lineAt(folded: string, blocks: readonly Block[], at: number): string {
  const block = blocks[at]
  return block?.kind === 'paragraph'
    ? cut(folded, { ...block.span, end: Math.min(block.span.end, block.span.start + 40) })
    : ''
}

function toTable(rows: readonly (readonly Paragraph[])[]): Table {
  const cells = rows.map((row, index) =>
    row.map(({ span }, column): Cell => ({ span, row: index, column, rows: 1, columns: 1 })),
  )
  return {
    kind: 'table',
    span: { start: rows[0]![0]!.span.start, end: rows.at(-1)!.at(-1)!.span.end },
    rows: cells,
  }
}
