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
  for (let number = 1; lineAt(folded, blocks, next) === String(number); number++) {
    const row = rowFrom(folded, blocks, next, columns.length, number)
    rows.push(row)
    next += row.length
  }
  return rows.length < 3 ? null : { table: toTable(rows), lines: next - at }
}

/** The run of header words from here on, where it makes a task table's header. */
function headerFrom(folded: string, blocks: readonly Block[], at: number): Column[] | null {
  if (!isNumberColumn(lineAt(folded, blocks, at))) return null
  const columns: Column[] = []
  for (let next = at; columns.length < MOST_COLUMNS; next++) {
    const line = lineAt(folded, blocks, next)
    if (line === '' || line.length > LONGEST_HEADER || /^\d+$/u.test(line)) break
    columns.push(readColumn(line))
  }
  return columns.length >= 3 && isHeader(columns) ? columns : null
}

/** A row's cells: to the next number, and no more than the header has. */
function rowFrom(
  folded: string,
  blocks: readonly Block[],
  at: number,
  width: number,
  number: number,
): Paragraph[] {
  const cells: Paragraph[] = []
  for (let next = at; next < blocks.length && cells.length < width; next++) {
    const block = blocks[next]!
    if (block.kind === 'table' || (next > at && lineAt(folded, blocks, next) === String(number + 1))) break
    cells.push(block)
  }
  return cells
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
