import { cut } from '../../model/span.ts'
import type { Column, ColumnKind } from './columns.ts'
import { fits } from './fill-columns.ts'
import type { Grid, Place } from './grid.ts'

type Row = Grid[number]

const FIRST: readonly ColumnKind[] = ['section', 'name']

/**
 * The grid with rows moved to where they belong: a program that wrote a merged first cell once, and blanks behind the
 * rows below it, set these one column too far to the left.
 */
export function realigned(folded: string, grid: Grid, from: number, columns: readonly Column[]): Grid {
  if (!FIRST.includes(columns[0]?.kind ?? 'other')) return grid
  const rows: Row[] = [...grid]
  for (let at = from + 1; at < rows.length; at++) {
    const above = rows[at - 1]![0]
    if (above !== undefined && isMoved(folded, rows[at]!, columns)) rows[at] = moved(rows[at]!, above)
  }
  return rows
}

function moved(row: Row, above: Place): Row {
  const cell = { ...above.cell, rows: Math.max(2, above.cell.rows) }
  return [{ cell, own: false }, ...row.slice(0, -1)]
}

/** The last cell is blank, and the others fit their columns only one further to the right. */
function isMoved(folded: string, row: Row, columns: readonly Column[]): boolean {
  const whole = row.length === columns.length && row.every((place) => place?.own && place.cell.columns === 1)
  if (!whole) return false
  const texts = row.map((place) => cut(folded, place!.cell.span).trim())
  if (texts.at(-1) !== '' || texts[0] === '') return false
  return !fitAll(texts, columns) && fitAll(['', ...texts.slice(0, -1)], columns)
}

/** Blank cells, and columns of text, fit whatever they hold. */
function fitAll(texts: readonly string[], columns: readonly Column[]): boolean {
  return texts.every((text, at) => text === '' || fits(columns[at]!.kind, text))
}
