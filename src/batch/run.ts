import type { Job } from './convert.ts'
import type { Crew, Failure } from './crew.ts'
import type { Disk } from './disk.ts'
import { nextJobs } from './intake.ts'
import type { ManifestEntry } from './manifest.ts'
import { writeMerged } from './merged-result.ts'
import type { Order } from './order.ts'
import { sweep } from './prune.ts'
import { take } from './results.ts'
import type { Shard } from './shard.ts'
import type { Found } from './sources.ts'
import type { State } from './state.ts'
import type { FailedFile, Summary, TimedFile } from './summary.ts'
import { NOTHING, type Tally } from './tally.ts'

/** What a batch is to do. */
export interface Batch {
  /** Every file to convert, in order, and what cannot be one. */
  readonly sources: Iterable<Found>
  readonly order: Order
  /** The part of the whole that the sources are. */
  readonly shard: Shard | null
  /** The folder for the results. */
  readonly output: string
  readonly force: boolean
  readonly failFast: boolean
  /** Remove results whose input is gone. */
  readonly prune: boolean
}

/** What a batch works with, and whom it tells. */
export interface Surroundings {
  readonly disk: Disk
  readonly state: State
  readonly crew: Crew
  /** The words for an error. */
  readonly failureOf: (error: unknown) => Failure
  /** Called at once for a file that failed. */
  readonly failed: (file: FailedFile) => void
  readonly progress: (done: number, failed: number) => void
}

/** A batch while it goes on. */
export interface Run {
  readonly batch: Batch
  readonly around: Surroundings
  readonly sources: Iterator<Found>
  /** Jobs that somebody works at, by their place. */
  readonly inHand: Map<number, Job>
  /** Inputs of earlier runs that did not turn up yet. */
  readonly unseen: Set<string>
  /** Of a merged result, by the places of the files. */
  readonly pieces: ManifestEntry[]
  readonly failed: (FailedFile & { readonly place: number })[]
  total: Tally
  converted: number
  unchanged: number
  links: number
  slowest: readonly TimedFile[]
  /** Files and obstacles so far. */
  places: number
  /** All sources are taken. */
  exhausted: boolean
  /** Some folder or input could not be looked into: what is unseen may still be there. */
  unlisted: boolean
  stopped: Summary['stopped']
}

/** Converts every file; one that fails is told, the others go on. What ended the run early is in the summary. */
export async function runBatch(batch: Batch, around: Surroundings): Promise<Summary> {
  const run = newRun(batch, around)
  await around.crew.work(
    (many) => nextJobs(run, many),
    (outcomes) => take(run, outcomes),
  )
  if (!run.exhausted || run.inHand.size > 0) run.stopped ??= 'asked'
  const complete = run.stopped === null
  const swept = complete && !run.unlisted ? sweep(run) : { removed: 0, leftover: 0 }
  if (complete && batch.order.merged) await writeMerged(run)
  return summaryOf(run, swept)
}

function newRun(batch: Batch, around: Surroundings): Run {
  return {
    batch,
    around,
    sources: batch.sources[Symbol.iterator](),
    inHand: new Map(),
    unseen: new Set(around.state.manifest.entries.keys()),
    pieces: [],
    failed: [],
    total: NOTHING,
    converted: 0,
    unchanged: 0,
    links: 0,
    slowest: [],
    places: 0,
    exhausted: false,
    unlisted: false,
    stopped: null,
  }
}

/** Notes and tells a failure, which may end the run. */
export function fail(run: Run, name: string, { code, message, full }: Failure, place: number): void {
  const file = { name, code, message }
  run.failed.push({ ...file, place })
  run.around.failed(file)
  if (full) stop(run, 'full')
  else if (run.batch.failFast) stop(run, 'fail-fast')
}

function stop(run: Run, why: NonNullable<Summary['stopped']>): void {
  run.stopped ??= why
  run.around.crew.stop()
}

function summaryOf(run: Run, swept: Pick<Summary, 'removed' | 'leftover'>): Summary {
  const { total, converted, unchanged, links, slowest, stopped } = run
  const failed = run.failed.sort((a, b) => a.place - b.place).map(({ place: _, ...file }) => file)
  return { total, converted, unchanged, failed, links, slowest, ...swept, stopped }
}
