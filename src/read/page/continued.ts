import { ENDED, glue } from './glue.ts'
import type { TableCell, TablePart } from './parts.ts'

/** Columns of the same table may stray this far between pages. */
const STRAY = 4
const MOST_HEADER_ROWS = 3

/** Do two tables have the same columns, so that one can go on in the other? */
export function sameColumns(a: TablePart, b: TablePart): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - b.xs[i]!) <= STRAY)
}

/** A table that goes on on the next page: without the header that is repeated there, a row on both made one. */
export function continued(table: TablePart, next: TablePart): TablePart {
  const rows = withoutHeader(table.rows, next.rows)
  const [first = [], ...others] = rows
  const last = table.rows.length - 1
  const reaching = table.rows.flatMap((row, at) => row.filter((cell) => at + cell.rows > last))
  const pairs = first.map((cell) => [reaching.find((above) => sameField(above, cell)), cell] as const)
  const split = isSplit(pairs)
  const joined = new Map<TableCell, TableCell>()
  const kept: TableCell[] = []
  for (const [above, cell] of pairs) {
    const merged = above && (split || (cell.text === '' && above.rows + cell.rows > 2))
    if (merged) joined.set(above, grown(above, cell, split ? cell.rows - 1 : cell.rows))
    else kept.push(cell)
  }
  const above = table.rows.map((row) => row.map((cell) => joined.get(cell) ?? cell))
  return { ...table, bottom: next.bottom, rows: [...above, ...(split ? [] : [kept]), ...others] }
}

function withoutHeader(rows: TablePart['rows'], next: TablePart['rows']): TablePart['rows'] {
  let header = 0
  while (header < MOST_HEADER_ROWS && sameTexts(rows[header], next[header])) header++
  return next.slice(header)
}

function sameTexts(a: readonly TableCell[] | undefined, b: readonly TableCell[] | undefined): boolean {
  if (!a || !b || a.length !== b.length || a.length < 2) return false
  return a.every((cell, i) => bare(cell.text) === bare(b[i]!.text)) && a.some(({ text }) => text !== '')
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
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
  const text = cell.text === '' ? above.text : glue(above.text, cell.text)
  return { ...above, text, rows: above.rows + rows, open: cell.text === '' ? above.open : cell.open }
}
