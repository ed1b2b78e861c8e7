import type { RawBlock } from '../reader.ts'
import { type DraftCell, type DraftRow, tableBlocks } from './draft-table.ts'

/** How a row is cut into cells: edges in twips from the left. */
export interface RowPlan {
  left: number
  readonly cells: CellPlan[]
}

export interface CellPlan {
  readonly right: number
  /** It is one with the cell to its left. */
  readonly goesOn: boolean
  readonly merge: DraftCell['merge']
}

export function isSamePlan(a: RowPlan, b: RowPlan): boolean {
  if (a === b) return true
  if (a.left !== b.left || a.cells.length !== b.cells.length) return false
  return a.cells.every(({ right, goesOn, merge }, i) => {
    const other = b.cells[i]!
    return right === other.right && goesOn === other.goesOn && merge === other.merge
  })
}

export interface Row {
  readonly plan: RowPlan
  readonly cells: readonly (readonly RawBlock[])[]
}

/** Edges nearer than this are one: programs round. */
const SAME_EDGE = 60
/** The width of a cell that the plan forgot. */
const SOME_WIDTH = 1000

/** The rows as a table. RTF tells no columns, but where cells end: the edges of all rows make the grid. */
export function rowsToBlocks(rows: readonly Row[]): RawBlock[] {
  const placed = rows.map(placedCells)
  const columnOf = columnsBy(edgesOf(placed))
  return tableBlocks(
    placed.map((cells): DraftRow => {
      const draft = cells.map(({ left, right, blocks, merge }): DraftCell => {
        return { blocks, merge, columns: Math.max(1, columnOf(right) - columnOf(left)) }
      })
      return { before: columnOf(cells[0]?.left ?? 0), cells: draft }
    }),
  )
}

function edgesOf(rows: readonly (readonly PlacedCell[])[]): Set<number> {
  const edges = new Set<number>()
  for (const cells of rows) for (const { left, right } of cells) edges.add(left).add(right)
  return edges
}

interface PlacedCell {
  readonly left: number
  right: number
  readonly blocks: RawBlock[]
  readonly merge: DraftCell['merge']
}

function placedCells({ plan, cells }: Row): PlacedCell[] {
  const placed: PlacedCell[] = []
  let left = plan.left
  for (const [i, blocks] of cells.entries()) {
    const { right, goesOn, merge } = plan.cells[i] ?? forgotten(left)
    const last = placed.at(-1)
    if (goesOn && last) {
      last.right = right
      for (const block of blocks) last.blocks.push(block)
    } else placed.push({ left, right, blocks: [...blocks], merge })
    left = right
  }
  return placed
}

function forgotten(left: number): CellPlan {
  return { right: left + SOME_WIDTH, goesOn: false, merge: 'none' }
}

/** Gives every edge the number of its grid line, from 0. */
function columnsBy(edges: Iterable<number>): (edge: number) => number {
  const lines = new Map<number, number>()
  let first = Number.NEGATIVE_INFINITY
  let line = -1
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge - first > SAME_EDGE) {
      line++
      first = edge
    }
    lines.set(edge, line)
  }
  return (edge) => lines.get(edge) ?? 0
}
