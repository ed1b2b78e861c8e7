import type { Cell, Table } from '../../model/block.ts'

/** Columns beyond this are not looked at. */
const MOST_COLUMNS = 64

/** A place of the grid: the cell that covers it, and whether that cell begins here. */
export interface Place {
  readonly cell: Cell
  readonly own: boolean
}

export type Grid = readonly (readonly (Place | undefined)[])[]

/** The table as a grid in which a merged cell stands at every place it covers. */
export function layGrid(table: Table): Grid {
  const grid: (Place | undefined)[][] = table.rows.map(() => [])
  for (const cell of table.rows.flat()) {
    const lastRow = Math.min(cell.row + cell.rows, grid.length)
    const lastColumn = Math.min(cell.column + cell.columns, MOST_COLUMNS)
    for (let row = cell.row; row < lastRow; row++) {
      for (let column = cell.column; column < lastColumn; column++) {
        grid[row]![column] = { cell, own: row === cell.row && column === cell.column }
      }
    }
  }
  return grid
}
