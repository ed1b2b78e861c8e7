import type { Converted, Job } from './convert.ts'

/** Why a file could not be converted. */
export interface Failure {
  readonly code: string
  /** For people, in their language. */
  readonly message: string
  /** No other file can be written either. */
  readonly full: boolean
}

/** What became of a job, and the milliseconds that it took. */
export type Outcome = { readonly index: number; readonly ms: number } & (
  | { readonly converted: Converted }
  | { readonly failure: Failure }
)

/** Those who do the work: this thread, or workers. */
export interface Crew {
  /**
   * Takes jobs from `next`, at most `many` at a time, until there are none, and hands over what became of
   * each, exactly once, in no order. After `stop` only what is in hand is finished.
   */
  readonly work: (
    next: (many: number) => readonly Job[],
    hand: (outcomes: readonly Outcome[]) => void,
  ) => Promise<void>
  readonly stop: () => void
}
