import type { Block, Cell, Table } from '../../model/block.ts'
import { cut } from '../../model/span.ts'
import { append } from '../../text/append.ts'

interface Growing {
  readonly first: Table
  readonly rows: (readonly Cell[])[]
  end: number
}

/**
 * The blocks with tables that go on behind a page break joined: the first row takes up the last number, and no header
 * stands above it.
 */
export function joinContinued(folded: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  let open: Growing | null = null
  const close = () => {
    if (open !== null) joined.push(whole(open))
    open = null
  }
  for (const block of blocks) {
    if (open !== null && block.kind === 'table' && goesOn(folded, open, block)) grow(open, block)
    else {
      close()
      if (block.kind === 'table') open = { first: block, rows: [...block.rows], end: block.span.end }
      else joined.push(block)
    }
  }
  close()
  return joined
}

function whole({ first, rows, end }: Growing): Table {
  return { ...first, rows, span: { start: first.span.start, end } }
}

function grow(open: Growing, { rows, span }: Table): void {
  const from = open.rows.length
  append(
    open.rows,
    rows.map((row) => row.map((cell) => ({ ...cell, row: cell.row + from }))),
  )
  open.end = span.end
}

function goesOn(folded: string, above: Growing, below: Table): boolean {
  const last = numberOf(folded, above.rows.at(-1))
  const next = numberOf(folded, below.rows[0])
  return last !== null && next === last + 1 && below.rows[0]!.length === above.rows.at(-1)!.length
}

function numberOf(folded: string, row: readonly Cell[] | undefined): number | null {
  const first = row?.[0]
  const words = first === undefined ? '' : cut(folded, first.span).trim()
  return /^\d{1,4}$/u.test(words) ? Number(words) : null
}
