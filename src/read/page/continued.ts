import { withoutBlanks } from '../../text/blanks.ts'
import { ENDED, glue } from './glue.ts'
import type { TableCell, TablePart } from './parts.ts'

/** A table that may go on over pages; every row knows the page that it begins on. */
export interface LongTable {
  readonly xs: readonly number[]
  readonly rows: { readonly page: number; cells: readonly TableCell[] }[]
}

/** Columns of the same table may stray this far between pages. */
const STRAY = 4
const MOST_HEADER_ROWS = 3
/** A cell that reaches over the end of a page begins no more rows above it. */
const REACH = 200

export function newTable({ xs, rows }: TablePart, page: number): LongTable {
  return { xs, rows: rows.map((cells) => ({ page, cells })) }
}

/** Do two tables have the same columns, so that one can go on in the other? */
export function sameColumns(a: LongTable, b: TablePart): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - b.xs[i]!) <= STRAY)
}

/** Adds what stands of a table on the next page: without the header that is repeated there, a row on both as one. */
export function goOn({ rows }: LongTable, next: TablePart, page: number): void {
  const [first = [], ...others] = withoutHeader(rows, next.rows)
  const start = Math.max(0, rows.length - REACH)
  const reaching = rows
    .slice(start)
    .flatMap(({ cells }, i) => cells.filter((cell) => start + i + cell.rows >= rows.length))
  const pairs = first.map((cell) => [reaching.find((above) => sameField(above, cell)), cell] as const)
  const split = isSplit(pairs)
  const joined = new Map<TableCell, TableCell>()
  const kept: TableCell[] = []
  for (const [above, cell] of pairs) {
    const merged = above && (split || (cell.text === '' && above.rows + cell.rows > 2))
    if (merged) joined.set(above, grown(above, cell, split ? cell.rows - 1 : cell.rows))
    else kept.push(cell)
  }
  for (const row of rows.slice(start)) row.cells = row.cells.map((cell) => joined.get(cell) ?? cell)
  for (const cells of split ? others : [kept, ...others]) rows.push({ page, cells })
}

function withoutHeader(rows: LongTable['rows'], next: TablePart['rows']): TablePart['rows'] {
  let header = 0
  while (header < MOST_HEADER_ROWS && sameTexts(rows[header]?.cells, next[header])) header++
  return next.slice(header)
}

function sameTexts(a: readonly TableCell[] | undefined, b: readonly TableCell[] | undefined): boolean {
  if (!a || !b || a.length !== b.length || a.length < 2) return false
  return (
    a.every((cell, i) => withoutBlanks(cell.text) === withoutBlanks(b[i]!.text)) &&
    a.some(({ text }) => text !== '')
  )
}

function sameField(a: TableCell, b: TableCell): boolean {
  return a.column === b.column && a.columns === b.columns
}

/**
 * Does the first row of a page belong to the last one before it? Then its number stands there, and a sentence
 * that filled its cell goes on.
 */
function isSplit(pairs: readonly (readonly [TableCell | undefined, TableCell])[]): boolean {
  if (pairs.length === 0 || pairs[0]![1].text !== '' || pairs.some(([above]) => above === undefined))
    return false
  const both = pairs.filter(([above, cell]) => above!.text !== '' && cell.text !== '')
  return both.some(([above]) => above!.open) && both.every(([above]) => !ENDED.test(above!.text))
}

function grown(above: TableCell, cell: TableCell, rows: number): TableCell {
  const text = cell.text === '' ? above.text : glue([above.text, cell.text])
  return { ...above, text, rows: above.rows + rows, open: cell.text === '' ? above.open : cell.open }
}
