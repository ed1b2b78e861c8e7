import type { Sheet, SheetCell } from './sheet-blocks.ts'

export interface GridCell {
  /** `null`: places of nothing. */
  readonly filled: SheetCell | null
  readonly rows: number
  readonly columns: number
}

/** A row that holds something: its cells as a table has them, and those of them that are filled. */
export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly filled: readonly SheetCell[]
}

export type SheetGrid = readonly GridRow[]

/** Further columns share the last one. */
const MOST_COLUMNS = 100

/** The rows and columns of a sheet that hold something, with merged cells at their first place. */
export function gridOf({ cells, merges }: Sheet): SheetGrid {
  const byRow = groupByRow(cells)
  const columns = placesOf(cells.map(({ column }) => column))
  const column = (at: number) => Math.min(columns.before(at), MOST_COLUMNS - 1)
  const width = Math.min(columns.count, MOST_COLUMNS)
  const rows = placesOf(byRow.keys())
  const mergeAt = new Map(merges.map((merge) => [keyOf(merge.top, merge.left), merge]))
  /** For each column, the first row that no cell from above covers. */
  const free: number[] = []
  return [...byRow.values()].map((row, index) => {
    const placed = merged(row, column).map(([at, cell]) => {
      const merge = mergeAt.get(keyOf(cell.row, cell.column))
      const right = merge ? Math.max(at + 1, Math.min(columns.before(merge.right + 1), MOST_COLUMNS)) : at + 1
      const below = merge ? Math.max(index + 1, rows.before(merge.bottom + 1)) : index + 1
      return { at, cell, right, below }
    })
    const laid: GridCell[] = []
    let next = 0
    for (const { at, cell, right, below } of placed) {
      if (at < next || (free[at] ?? 0) > index) continue
      fillGap(laid, free, index, next, at)
      laid.push({ filled: cell, rows: below - index, columns: right - at })
      for (let covered = at; covered < right; covered++) free[covered] = below
      next = right
    }
    // A row that is a cell short would be read as one whose section stands above.
    fillGap(laid, free, index, next, width)
    return { cells: laid, filled: laid.flatMap(({ filled }) => (filled === null ? [] : [filled])) }
  })
}

function groupByRow(cells: readonly SheetCell[]): Map<number, SheetCell[]> {
  const rows = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}

interface Places {
  readonly count: number
  /** How many of the places that are used stand before this one. */
  readonly before: (place: number) => number
}

function placesOf(used: Iterable<number>): Places {
  const sorted = [...new Set(used)].toSorted((a, b) => a - b)
  return {
    count: sorted.length,
    before: (place) => {
      let low = 0
      for (let high = sorted.length; low < high; ) {
        const middle = (low + high) >> 1
        if (sorted[middle]! < place) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

function keyOf(row: number, column: number): number {
  return row * 0x10000 + column
}

/** The cells of a row by their column; those that share the last one are joined. */
function merged(row: readonly SheetCell[], column: (at: number) => number): (readonly [number, SheetCell])[] {
  const last = row.filter((cell) => column(cell.column) === MOST_COLUMNS - 1)
  const own = row.filter((cell) => column(cell.column) < MOST_COLUMNS - 1)
  const placed = own.map((cell) => [column(cell.column), cell] as const)
  if (last.length === 0) return placed
  return [...placed, [MOST_COLUMNS - 1, { ...last[0]!, text: last.map(({ text }) => text).join('\n') }]]
}

/** Blank cells from one column to another, but where a cell from above stands. */
function fillGap(laid: GridCell[], free: readonly number[], row: number, from: number, to: number): void {
  for (let at = from; at < to; ) {
    let end = at
    while (end < to && (free[end] ?? 0) <= row) end++
    if (end > at) laid.push({ filled: null, rows: 1, columns: end - at })
    at = end + 1
  }
}
