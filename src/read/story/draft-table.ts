import { rawCell } from '../raw-cell.ts'
import type { RawBlock, RawCell } from '../reader.ts'

/** A cell as word processors tell it: merged downwards cell by cell. */
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

/**
 * A table as raw blocks: a frame of one column, and one in which the better part of the text stands in tables again
 * (a copied web page), is no table; its content stands for itself.
 */
export function tableBlocks(rows: readonly DraftRow[]): RawBlock[] {
  const content = rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
  const isFrame = rows.every(({ cells }) => cells.length <= 1)
  return isFrame || laysOut(content) ? content : [{ kind: 'table', rows: merged(rows) }]
}

function laysOut(content: readonly RawBlock[]): boolean {
  const nested = content.filter((block) => block.kind === 'table' && block.rows.length > 1)
  return nested.length > 0 && lengthOf(nested) * 2 > lengthOf(content)
}

function lengthOf(blocks: readonly RawBlock[]): number {
  let length = 0
  for (const block of blocks)
    if (block.kind === 'text') length += block.text.length
    else for (const row of block.rows) for (const { text } of row) length += text.length
  return length
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
