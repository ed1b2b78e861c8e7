import type { Tally } from './tally.ts'

export interface FailedFile {
  readonly name: string
  readonly code: string
  readonly message: string
}

export interface TimedFile {
  readonly name: string
  readonly ms: number
}

/** How a batch went. */
export interface Summary {
  readonly total: Tally
  readonly converted: number
  /** Files that an earlier run has done. */
  readonly unchanged: number
  /** By name, in the order of the batch. */
  readonly failed: readonly FailedFile[]
  /** Links, which are not followed. */
  readonly links: number
  readonly slowest: readonly TimedFile[]
  /** Results whose input is gone: removed, or left there. */
  readonly removed: number
  readonly leftover: number
  /** Why not all was done: `stop` was asked for, `fail-fast`, or a `full` disk. */
  readonly stopped: 'asked' | 'fail-fast' | 'full' | null
}

const SLOWEST = 5

/** The slowest files so far, slowest first. */
export function withTimed(slowest: readonly TimedFile[], file: TimedFile): readonly TimedFile[] {
  if (slowest.length === SLOWEST && file.ms <= slowest.at(-1)!.ms) return slowest
  return [...slowest, file].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
}
