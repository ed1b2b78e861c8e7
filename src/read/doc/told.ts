import { symbolOf } from '../symbols.ts'
import type { Run } from './runs.ts'
import { changesIn, SPRM } from './sprms.ts'

/** What the properties of characters tell of them, beside how they look. */
export interface Told {
  readonly deleted: boolean
  readonly hidden: boolean
  /** The character of a symbol font that stands for them. */
  readonly symbol: string | null
}

export interface ToldRun {
  readonly start: number
  readonly end: number
  readonly told: Told
}

export const NOT_TOLD: Told = { deleted: false, hidden: false, symbol: null }

/** The runs whose characters are not simply what they are. */
export function toldRuns(runs: readonly Run[]): ToldRun[] {
  return runs.flatMap(({ start, end, data }) => {
    const told = toldBy(data)
    return told.deleted || told.hidden || told.symbol !== null ? [{ start, end, told }] : []
  })
}

function toldBy(changes: DataView): Told {
  let told = NOT_TOLD
  for (const { code, operand } of changesIn(changes)) {
    if (code === SPRM.deleted) told = { ...told, deleted: operand.getUint8(0) === 1 }
    else if (code === SPRM.hidden) told = { ...told, hidden: (operand.getUint8(0) & 1) === 1 }
    else if (code === SPRM.symbol)
      told = { ...told, symbol: symbolOf(undefined, operand.getUint16(2, true).toString(16)) }
  }
  return told
}

/** What is told at a place in the file, and up to where. */
export function toldAt(
  runs: readonly ToldRun[],
  place: number,
): { readonly told: Told; readonly until: number } {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  if (!run) return { told: NOT_TOLD, until: Number.POSITIVE_INFINITY }
  return run.start <= place ? { told: run.told, until: run.end } : { told: NOT_TOLD, until: run.start }
}
