import type { Column } from '../column.ts'
import { COLUMNS, DOCUMENT_COLUMNS, ONE_UNIT_COLUMNS, UNIT_COLUMNS } from '../task-columns.ts'
import { isByUnit } from './arrange.ts'
import type { View } from './view.ts'

/** Columns of the tidy table that stand beside those of documents and units. */
const TIDY_KEYS = ['id', 'seq', 'kind', 'part', 'sections', 'title', 'times', 'start', 'end', 'rrule']

/** The tidy table, from left to right. */
export const TIDY_COLUMNS: readonly Column[] = [
  ...DOCUMENT_COLUMNS,
  ...COLUMNS.filter(({ key }) => TIDY_KEYS.includes(key)),
  ...UNIT_COLUMNS,
  ...ONE_UNIT_COLUMNS,
]

const FIRST = { unit: ['unit', 'role'], deadline: ['end'], section: ['part', 'sections'] } as const

/** Every column that a view can show. */
export function availableColumns(view: View): readonly Column[] {
  const columns = [...DOCUMENT_COLUMNS, ...COLUMNS, ...UNIT_COLUMNS]
  return isByUnit(view) ? [...columns, ...ONE_UNIT_COLUMNS] : columns
}

/** The columns of a view: those asked for that there are, else what its rows are told apart by, first. */
export function columnsOf(view: View, several: boolean): readonly Column[] {
  const available = availableColumns(view)
  const find = (name: string) => available.filter(({ key, zh }) => key === name || zh === name)
  if (view.columns) return [...new Set(view.columns.flatMap(find))]
  if (view.tidy) return TIDY_COLUMNS
  const first = [...(several ? ['file'] : []), ...leading(view)]
  return [...new Set([...first.flatMap(find), ...COLUMNS])]
}

function leading({ by, units, key }: View): readonly string[] {
  const told = by === undefined ? [] : FIRST[by]
  return units || key !== undefined ? [...FIRST.unit, ...told] : told
}
