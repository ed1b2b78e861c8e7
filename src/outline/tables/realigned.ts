import { cut } from '../../model/span.ts'
import { type Column, type ColumnKind, namesUnits } from './columns.ts'
import { fits } from './fill-columns.ts'
import type { Grid, Place } from './grid.ts'

type Row = Grid[number]

const FIRST: readonly ColumnKind[] = ['section', 'name', 'detail']

/**
 * The grid with rows moved to where they belong: a program that wrote a merged first cell once, and blanks behind the
 * rows below it, set these one column too far to the left; or it wrote no blanks, and the rows are one cell short.
 */
export function realigned(folded: string, grid: Grid, from: number, columns: readonly Column[]): Grid {
  if (!FIRST.includes(columns[0]?.kind ?? 'other')) return grid
  const rows: Row[] = [...grid]
  for (let at = from + 1; at < rows.length; at++) {
    const above = rows[at - 1]![0]
    if (above === undefined) continue
    if (isMoved(folded, rows[at]!, columns)) rows[at] = moved(rows[at]!.slice(0, -1), above)
    else if (isShort(folded, rows[at]!, columns)) rows[at] = moved(rows[at]!, above)
  }
  return rows
}

function moved(row: Row, above: Place): Row {
  const cell = { ...above.cell, rows: Math.max(2, above.cell.rows) }
  return [{ cell, own: false }, ...row]
}

/** The last cell is blank, and the others fit their columns only one further to the right. */
function isMoved(folded: string, row: Row, columns: readonly Column[]): boolean {
  const texts = row.length === columns.length ? textsOf(folded, row) : null
  if (texts === null || texts.at(-1) !== '' || texts[0] === '') return false
  return fitOnlyMoved(texts.slice(0, -1), columns)
}

/** A cell is missing, and the others fit their columns only where it is the first. */
function isShort(folded: string, row: Row, columns: readonly Column[]): boolean {
  const texts = row.length === columns.length - 1 ? textsOf(folded, row) : null
  return texts !== null && texts[0] !== '' && fitOnlyMoved(texts, columns)
}

/** Of a row whose cells are all its own, and one column wide. */
function textsOf(folded: string, row: Row): string[] | null {
  if (!row.every((place) => place?.own && place.cell.columns === 1)) return null
  return row.map((place) => cut(folded, place!.cell.span).trim())
}

/** They do not fit where they stand, or leave blank the column of units that the last of them names. */
function fitOnlyMoved(texts: readonly string[], columns: readonly Column[]): boolean {
  const moved = ['', ...texts]
  if (!fitAll(moved, columns)) return false
  const who = columns.findIndex(({ kind }) => namesUnits(kind))
  const isTold = (cells: readonly string[]) => (cells[who] ?? '') !== ''
  return (
    !fitAll(texts, columns) ||
    (who > 0 && isTold(moved) && !isTold(texts) && !namesUnits(columns[who - 1]!.kind))
  )
}

/** Blank cells, and columns of text, fit whatever they hold. */
function fitAll(texts: readonly string[], columns: readonly Column[]): boolean {
  return texts.every((text, at) => text === '' || fits(columns[at]!.kind, text))
}
