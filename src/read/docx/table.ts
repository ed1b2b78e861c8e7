import { rawCell } from '../raw-cell.ts'
import type { RawBlock, RawCell } from '../reader.ts'
import { numberOr } from './names.ts'
import type { Closes, Opens } from './walk.ts'

export interface DraftCell {
  readonly blocks: readonly RawBlock[]
  /** Columns of the grid that it covers. */
  readonly columns: number
  readonly merge: 'none' | 'begins' | 'goes on'
}

export interface DraftRow {
  /** Columns left free in front. */
  readonly before: number
  readonly cells: readonly DraftCell[]
}

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
  ['w:tr', ({ tables }) => set(tables, { cells: [], ...NEW_ROW })],
  [
    'w:tc',
    ({ tables, lists }) => {
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

/** A table as raw blocks: a frame of one column is no table, its content stands for itself. */
function tableBlocks(rows: readonly DraftRow[]): RawBlock[] {
  if (rows.every(({ cells }) => cells.length <= 1))
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
  return [{ kind: 'table', rows: merged(rows) }]
}

interface Open {
  rows: number
  readonly columns: number
}

/** Cells that go on from the row above lengthen the cell that began there. */
function merged(rows: readonly DraftRow[]): RawCell[][] {
  const open = new Map<number, Open>()
  return rows.map(({ before, cells }) => {
    const raw: RawCell[] = []
    if (before > 0) raw.push({ text: '', columns: before })
    let column = before
    for (const { blocks, columns, merge } of cells) {
      const above = open.get(column)
      if (merge === 'goes on' && above) above.rows++
      else {
        const cell = { ...rawCell(blocks), columns, rows: 1 }
        raw.push(cell)
        if (merge === 'none') open.delete(column)
        else open.set(column, cell)
      }
      column += columns
    }
    return raw
  })
}
