import type { CellPlan, RowPlan } from '../story/rows.ts'

/** Bits of a cell's flags. */
const GOES_ON = 0x02
const MERGED_DOWN = 0x20
const BEGINS_DOWN = 0x40
const CELL = 20

/** How a row is cut (sprmTDefTable): the edges of its cells, then 20 bytes for each, of which some may be left out. */
export function rowPlan(operand: DataView): RowPlan {
  const count = operand.getUint8(0)
  const edge = (i: number) => operand.getInt16(1 + i * 2, true)
  const cells: CellPlan[] = []
  for (let i = 0; i < count; i++) {
    const at = 1 + (count + 1) * 2 + i * CELL
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0
    cells.push({
      right: edge(i + 1),
      goesOn: (flags & GOES_ON) !== 0,
      merge: mergeOf(flags, BEGINS_DOWN, MERGED_DOWN),
    })
  }
  return { left: edge(0), cells }
}

/** The same with a cell that a later change merges downwards (sprmTVertMerge: its number, 1 or 3). */
export function mergedDown({ left, cells }: RowPlan, operand: DataView): RowPlan {
  const [number, flags] = [operand.getUint8(0), operand.getUint8(1)]
  const merge = mergeOf(flags, 2, 1)
  return { left, cells: cells.map((cell, i) => (i === number ? { ...cell, merge } : cell)) }
}

function mergeOf(flags: number, begins: number, goesOn: number): CellPlan['merge'] {
  if ((flags & begins) !== 0) return 'begins'
  return (flags & goesOn) !== 0 ? 'goes on' : 'none'
}
