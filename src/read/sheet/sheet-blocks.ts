import type { Origin } from '../../model/origin.ts'
import { isTableNote } from '../../text/line-shapes.ts'
import type { RawBlock, RawCell } from '../reader.ts'
import { gridOf, type SheetGrid } from './sheet-grid.ts'

/** A filled cell, rows and columns from 0; in the order of rows, then of columns. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A merged range, both ends inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  /** Its name where it has one. */
  readonly name: string | null
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Merge[]
}

/** Names that spreadsheets give by themselves. */
const NO_NAME = /^(?:sheet|工作表|表)\s{0,2}\d{0,4}$/i

/**
 * The sheets as text and tables: rows of one cell above the header and the notes below the last row are
 * paragraphs, the rest is one table. Of several sheets, one without a title row has its name for a title.
 */
export function sheetBlocks(sheets: readonly Sheet[]): RawBlock[] {
  const filled = sheets.filter(({ cells }) => cells.length > 0)
  return filled.flatMap((sheet) => {
    const grid = gridOf(sheet)
    const blocks = blocksOf(sheet.name, grid)
    const named = sheet.name !== null && !NO_NAME.test(sheet.name.trim())
    return named && filled.length > 1 && blocks[0]!.kind === 'table'
      ? [{ kind: 'text', text: sheet.name, origin: { sheet: sheet.name } }, ...blocks]
      : blocks
  })
}

function blocksOf(name: string | null, grid: SheetGrid): RawBlock[] {
  const lone = grid.map((row) => (row.filled.length === 1 ? row.filled[0]! : null))
  let first = 0
  while (first < grid.length && lone[first] !== null) first++
  let end = grid.length
  while (end > first && lone[end - 1] !== null && isBelow(lone, end - 1)) end--
  const line = (cell: SheetCell | null): RawBlock[] =>
    cell === null ? [] : [{ kind: 'text', text: cell.text, origin: originOf(name, cell) }]
  const rows = grid
    .slice(first, end)
    .map(({ cells }) =>
      cells.map(
        ({ filled, rows, columns }): RawCell =>
          filled === null
            ? { text: '', rows, columns }
            : { text: filled.text, rows, columns, origin: originOf(name, filled) },
      ),
    )
  return [
    ...lone.slice(0, first).flatMap(line),
    ...(rows.length === 0 ? [] : [{ kind: 'table', rows } as const]),
    ...lone.slice(end).flatMap(line),
  ]
}

/** A note below the table, or a line of one. */
function isBelow(lone: readonly (SheetCell | null)[], last: number): boolean {
  for (let row = last; lone[row]; row--) if (isTableNote(lone[row]!.text)) return true
  return false
}

function originOf(name: string | null, { row, column }: SheetCell): Origin {
  return { ...(name !== null && { sheet: name }), cell: `${columnName(column)}${row + 1}` }
}

/** `A`, `Z`, `AA`. */
function columnName(column: number): string {
  let rest = column + 1
  let name = ''
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
