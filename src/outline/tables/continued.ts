import type { Block, Cell, Table } from '../../model/block.ts'
import { cut } from '../../model/span.ts'

/** The blocks with tables that go on behind a page break joined: the first row takes up the last number, and no header stands above it. */
export function joinContinued(folded: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const above = joined.at(-1)
    if (block.kind === 'table' && above?.kind === 'table' && goesOn(folded, above, block)) {
      const span = { start: above.span.start, end: block.span.end }
      const below = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, row: cell.row + above.rows.length })),
      )
      joined[joined.length - 1] = { ...above, span, rows: [...above.rows, ...below] }
    } else joined.push(block)
  }
  return joined
}

function goesOn(folded: string, above: Table, below: Table): boolean {
  const last = numberOf(folded, above.rows.at(-1))
  const next = numberOf(folded, below.rows[0])
  const widest = Math.max(...above.rows.map((row) => row.length))
  return last !== null && next === last + 1 && below.rows[0]!.length === widest
}

function numberOf(folded: string, row: readonly Cell[] | undefined): number | null {
  const first = row?.[0]
  const words = first === undefined ? '' : cut(folded, first.span).trim()
  return /^\d{1,4}$/u.test(words) ? Number(words) : null
}
