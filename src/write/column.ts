import type { PlanTask } from '../model/plan-document.ts'
import type { Row } from './views/arrange.ts'

export type ColumnType = 'text' | 'integer' | 'date' | 'boolean' | 'list'

/** A column of a table. */
export interface Column {
  /** The English header. */
  readonly key: string
  /** The Chinese header. */
  readonly zh: string
  readonly type: ColumnType
  /** What people read; empty where there is nothing to tell. */
  readonly cell: (row: Row, headers: 'zh' | 'en') => string | number
  /** The members of a list, for formats that keep them apart. */
  readonly list?: (row: Row) => readonly string[]
}

export function column(key: string, zh: string, cell: Column['cell'], type: ColumnType = 'text'): Column {
  return { key, zh, type, cell }
}

/** A column of lists, whose cells are the members with `between` between them. */
export function listColumn(
  key: string,
  zh: string,
  list: (task: PlanTask) => readonly string[],
  between: string,
): Column {
  return {
    key,
    zh,
    type: 'list',
    cell: ({ task }) => list(task).join(between),
    list: ({ task }) => list(task),
  }
}
