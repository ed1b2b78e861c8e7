import type { RawBlock, RawCell, RawText } from '../reader.ts'

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

/** A table as raw blocks: a frame of one column is no table, its content stands for itself. */
export function tableBlocks(rows: readonly DraftRow[]): RawBlock[] {
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

function rawCell(blocks: readonly RawBlock[]): RawCell {
  const first = blocks.find((block): block is RawText => block.kind === 'text')
  const text = blocks.map(textOf).join('\n')
  if (first?.origin === undefined) return { text }
  return { text, origin: { ...first.origin, ...(first.automatic && { automatic: true as const }) } }
}

function textOf(block: RawBlock): string {
  if (block.kind === 'text') return block.text
  return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
}
