import { type DraftCell, type DraftRow, tableBlocks } from '../story/draft-table.ts'
import { numberOr } from './names.ts'
import type { Closes, Opens } from './walk.ts'

/** A table that the walk is in, with the row and the cell that are open. */
export interface Table {
  readonly rows: DraftRow[]
  cells: DraftCell[]
  before: number
  deleted: boolean
  columns: number
  merge: DraftCell['merge']
}

const NEW_ROW = { before: 0, deleted: false }
const NEW_CELL = { columns: 1, merge: 'none' } as const

export const TABLE_OPENS: Opens = [
  ['w:tbl', ({ tables }) => tables.push({ rows: [], cells: [], ...NEW_ROW, ...NEW_CELL })],
  [
    'w:tr',
    ({ tables, tally }) => {
      tally()
      set(tables, { cells: [], ...NEW_ROW })
    },
  ],
  [
    'w:tc',
    ({ tables, lists, tally }) => {
      tally()
      lists.push([])
      set(tables, NEW_CELL)
    },
  ],
  ['w:gridBefore', ({ tables }, { 'w:val': value }) => set(tables, { before: numberOr(value, 0) })],
  [
    'w:gridSpan',
    ({ tables }, { 'w:val': value }) => set(tables, { columns: Math.max(1, numberOr(value, 1)) }),
  ],
  [
    'w:vMerge',
    ({ tables }, { 'w:val': value }) => set(tables, { merge: value === 'restart' ? 'begins' : 'goes on' }),
  ],
]

export const TABLE_CLOSES: Closes = [
  [
    'w:tc',
    ({ tables, lists }) => {
      const blocks = lists.pop()!
      const table = tables.at(-1)
      table?.cells.push({ blocks, columns: table.columns, merge: table.merge })
    },
  ],
  [
    'w:tr',
    ({ tables }) => {
      const table = tables.at(-1)
      if (table && !table.deleted) table.rows.push({ before: table.before, cells: table.cells })
    },
  ],
  [
    'w:tbl',
    ({ tables, lists }) => {
      const list = lists.at(-1)!
      for (const block of tableBlocks(tables.pop()!.rows)) list.push(block)
    },
  ],
]

function set(tables: readonly Table[], values: Partial<Table>): void {
  const table = tables.at(-1)
  if (table) Object.assign(table, values)
}
