import { cut } from '../../model/span.ts'
import { textAt } from './carried.ts'
import { type Column, headerOf, isHeader, namesUnits, readColumn, withTasks } from './columns.ts'
import type { Grid, Place } from './grid.ts'

/** Rows that may stand above the header: a title, a unit of measure. */
const HEADER_WITHIN = 4

/** The first row that is a header, alone or with the row below it (a header in two rows). */
export function findHeader(folded: string, grid: Grid): { row: number; columns: Column[] } | null {
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.length); row++) {
    const columns = withTasks(columnsOf(folded, grid[row]!))
    const below = grid[row + 1] === undefined ? [] : columnsOf(folded, grid[row + 1]!)
    if (below.length > 0 && isSecondHeader(below, columns)) {
      return {
        row: row + 1,
        columns: below.map((column, at) => (column.kind === 'other' ? (columns[at] ?? column) : column)),
      }
    }
    const refined = withRowBelow(folded, columns, below, grid[row + 1])
    if (refined !== null) return { row: row + 1, columns: refined }
    if (isHeader(columns)) return { row, columns: withoutMeasure(columns) }
  }
  return null
}

/** A second row that fills only some columns, each with a word of a header: 牵头单位 and 配合单位 below 责任分工. */
function withRowBelow(
  folded: string,
  columns: readonly Column[],
  below: readonly Column[],
  row: readonly (Place | undefined)[] = [],
): Column[] | null {
  const filled = below.flatMap((_, at) => (row[at]?.own && textAt(folded, row[at]) !== '' ? [at] : []))
  const all = Array.from({ length: Math.max(columns.length, below.length) }, (_, at) =>
    filled.includes(at) ? below[at]! : (columns[at] ?? ({ kind: 'other', header: '' } as const)),
  )
  const isTask = (at: number) => ['name', 'detail', 'number'].includes(columns[at]?.kind ?? 'other')
  const words = filled.every((at) => below[at]!.kind !== 'other' && !isTask(at))
  return filled.length > 0 && filled.length < all.length && words && isHeader(all) ? all : null
}

/** 单位 beside 责任单位 is what the figures are counted in. */
function withoutMeasure(columns: Column[]): Column[] {
  const others = columns.some(({ kind, header }) => namesUnits(kind) && header !== '单位')
  return others
    ? columns.map((column) => (column.header === '单位' ? { ...column, kind: 'other' } : column))
    : columns
}

function columnsOf(folded: string, row: readonly (Place | undefined)[]): Column[] {
  return Array.from(row, (place) => readColumn(wordsAt(folded, place)))
}

function wordsAt(folded: string, place: Place | undefined): string {
  return place === undefined ? '' : cut(folded, place.cell.span)
}

/** A second row of heads under a merged one: 责任分工 over 牵头单位 and 配合单位. */
function isSecondHeader(below: readonly Column[], above: readonly Column[]): boolean {
  return (
    isHeader(below) &&
    // 1 below 序号 is the first row, whatever words the others hold.
    !below.some(({ header }, at) => above[at]?.kind === 'number' && /^\d/u.test(header)) &&
    below.some((column, at) => column.kind !== 'other' && column.header !== above[at]?.header) &&
    isHeader(above)
  )
}

/** A further page bears the header again. */
export function isHeaderAgain(
  folded: string,
  row: readonly (Place | undefined)[],
  columns: readonly Column[],
): boolean {
  return (
    row.length === columns.length &&
    columns.every(({ header }, at) => headerOf(wordsAt(folded, row[at])) === header)
  )
}

/** The first row below the header: those over which its task cells are merged are more of it. */
export function behindHeader(grid: Grid, header: number, columns: readonly Column[]): number {
  const told = columns.flatMap(({ kind }, at) => (kind === 'detail' || kind === 'name' ? [at] : []))
  let row = header + 1
  while (row < grid.length && told.some((at) => isSameCell(grid[row]![at], grid[header]![at]))) row++
  return row
}

function isSameCell(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && other !== undefined && one.cell === other.cell
}
