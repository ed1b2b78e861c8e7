import { textAt } from './carried.ts'
import type { Column } from './columns.ts'
import type { Grid, Place } from './grid.ts'

/**
 * The name column is a section column where it is merged over rows, or blank below its values, and another column
 * tells the rows apart; so is a first column of details that is merged.
 */
export function mergedColumns(
  folded: string,
  grid: Grid,
  from: number,
  columns: readonly Column[],
): Set<number> {
  const told = columns.flatMap(({ kind }, at) =>
    kind === 'detail' || kind === 'name' || kind === 'problem' ? [at] : [],
  )
  if (told.length < 2) return new Set()
  const body = grid.slice(from)
  const isMerged = (at: number) => body.some((row) => (row[at]?.cell.rows ?? 1) > 1)
  const isBlankBelow = (at: number) => {
    const others = told.filter((other) => other !== at)
    const rows = body.filter(
      (row) => !isTotal(folded, row) && others.some((other) => textAt(folded, row[other]) !== ''),
    )
    const [first, ...below] = rows.map((row) => textAt(folded, row[at]) !== '')
    return first === true && below.includes(false)
  }
  const merged = told.filter(
    (at) =>
      (['name', 'problem'].includes(columns[at]!.kind) && (isMerged(at) || isBlankBelow(at))) ||
      (at === 0 && isMerged(at)),
  )
  // One column is left to name the tasks.
  return new Set(merged.length === told.length ? merged.slice(0, -1) : merged)
}

/** `合计(9个)`: the sum of the rows is none of them. */
export function isTotal(folded: string, row: readonly (Place | undefined)[]): boolean {
  const first = row.map((place) => textAt(folded, place)).find((text) => text !== '') ?? ''
  return /^(?:合 ?计|总 ?计|小 ?计)(?:\([^()]{1,12}\))?[:：]?$/u.test(first)
}
