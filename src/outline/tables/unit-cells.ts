import type { UnitCell } from '../../model/item.ts'
import { type Carried, textAt } from './carried.ts'
import { type Column, type ColumnKind, namesUnits } from './columns.ts'
import type { Grid, Place } from './grid.ts'

/** The cells that tell who, with the role that their columns give them in this row. */
export function unitCells(
  folded: string,
  places: readonly (Place | undefined)[],
  columns: readonly Column[],
  carried: Carried,
): UnitCell[] {
  const whoAt = columns.flatMap(({ kind }, index) => (tellsWho(kind) ? [index] : []))
  const filled = whoAt.filter((index) => textAt(folded, places[index]) !== '')
  const isToldUnit = filled.some((index) => namesUnits(columns[index]!.kind))
  const above = new Map(carried.values)
  if (isToldUnit) for (const index of whoAt) carried.values.delete(index)
  for (const index of filled) {
    const { cell } = places[index]!
    carried.values.set(index, isDitto(folded, places[index]) ? (above.get(index) ?? cell) : cell)
  }
  const shown =
    isToldUnit || carried.mergesUnits ? filled : whoAt.filter((index) => carried.values.has(index))
  const kinds = shown.map((index) => columns[index]!.kind)
  return shown.map((index, at) => {
    const { header } = columns[index]!
    const role = answers(header, columns) ? 'responsible' : roleIn(kinds[at]!, kinds, columns)
    return { role, header, cell: carried.values.get(index)!.span }
  })
}

function isDitto(folded: string, place: Place | undefined): boolean {
  return /^同上[。.]?$/u.test(textAt(folded, place))
}

function tellsWho(kind: ColumnKind): boolean {
  return namesUnits(kind) || kind === 'person'
}

/** 主责单位, 承办单位, 实施单位 beside a column of leads: who has to do it, and who leads. */
function answers(header: string, columns: readonly Column[]): boolean {
  if (header.startsWith('主责')) return columns.some((column) => column.header.startsWith('牵头'))
  return /^(?:承办|实施|落实|承担|执行)/u.test(header)
}

/** A column 配合/责任单位 supports the lead; where a row tells none, it answers, and so does one of 配合单位 alone. */
function roleIn(kind: ColumnKind, row: readonly ColumnKind[], columns: readonly Column[]): UnitCell['role'] {
  const leads = row.includes('lead')
  if (kind === 'shared') return leads ? 'support' : 'responsible'
  const hasMain = columns.some((column) => column.kind === 'lead' || column.kind === 'responsible')
  if (kind === 'support' && hasMain && !leads && !row.includes('responsible')) return 'responsible'
  return kind as UnitCell['role']
}

/** Are cells of units merged over rows? */
export function mergesUnits(body: Grid, columns: readonly Column[]): boolean {
  return columns.some(({ kind }, at) => tellsWho(kind) && body.some((row) => (row[at]?.cell.rows ?? 1) > 1))
}
