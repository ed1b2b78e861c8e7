import type { Cell } from '../model/block.ts'
import type { Span } from '../model/span.ts'

export interface PlacedCell {
  readonly span: Span
  readonly rows?: number | undefined
  readonly columns?: number | undefined
}

const MOST_COLUMNS = 200

/** Gives every cell its place in the grid, past the cells of earlier rows that reach down into its row. */
export function placeCells(rows: readonly (readonly PlacedCell[])[]): Cell[][] {
  /** For each column, the first row that is free. */
  const free: number[] = []
  return rows.map((cells, row) => {
    let column = 0
    return cells.map(({ span, rows: down = 1, columns: across = 1 }) => {
      while ((free[column] ?? 0) > row && column < MOST_COLUMNS) column++
      const height = clamp(down, rows.length - row)
      const width = clamp(across, Math.max(1, MOST_COLUMNS - column))
      for (let i = column; i < column + width; i++) free[i] = row + height
      const cell = { span, row, column, rows: height, columns: width }
      column += width
      return cell
    })
  })
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(1, Math.trunc(value) || 1), most)
}
