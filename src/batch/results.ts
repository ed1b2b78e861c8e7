import type { Converted, Job } from './convert.ts'
import type { Outcome } from './crew.ts'
import type { ManifestEntry } from './manifest.ts'
import { doneOf } from './progress.ts'
import { fail, type Run } from './run.ts'
import { withTimed } from './summary.ts'
import { sum } from './tally.ts'

/** A file that went well. */
interface Success {
  readonly job: Job
  readonly converted: Converted
}

/** Takes what became of files: counts it, keeps pieces of a merged result, and notes what is new. */
export function take(run: Run, outcomes: readonly Outcome[]): void {
  const successes = outcomes.flatMap((outcome) => settle(run, outcome) ?? [])
  const placed = run.batch.order.merged ? keepPieces(run, successes) : successes
  for (const { job, converted } of placed) {
    run.total = sum(run.total, converted.entry.tally)
    if (converted.unchanged) run.unchanged++
    else run.converted++
    if (run.batch.order.merged) run.pieces[job.index] = converted.entry
  }
  note(
    run,
    placed.flatMap(({ job, converted: { unchanged, entry } }) =>
      unchanged && entry.from === job.known?.from ? [] : [entry],
    ),
  )
  run.around.progress(doneOf(run), run.failed.length)
}

function settle(run: Run, outcome: Outcome): Success | null {
  const job = run.inHand.get(outcome.index)
  if (!job) return null
  run.inHand.delete(job.index)
  const unchanged = 'converted' in outcome && outcome.converted.unchanged
  if (!unchanged) run.slowest = withTimed(run.slowest, { name: job.name, ms: outcome.ms })
  if ('failure' in outcome) {
    fail(run, job.name, outcome.failure, job.index)
    return null
  }
  for (const { name, failure } of outcome.converted.problems) fail(run, name, failure, job.index)
  return { job, converted: outcome.converted }
}

/** Puts pieces into their file; the entries then tell where they stand. */
function keepPieces(run: Run, successes: readonly Success[]): readonly Success[] {
  const fresh = successes.filter(({ converted }) => converted.piece !== undefined)
  try {
    const starts = run.around.state.pieces.add(fresh.map(({ converted }) => converted.piece!))
    const at = new Map(fresh.map(({ job }, n) => [job.index, starts[n]!]))
    return successes.map(({ job, converted }) => {
      const { output: before } = converted.entry
      const output = { ...before, at: at.get(job.index) ?? before.at! }
      return { job, converted: { ...converted, entry: { ...converted.entry, output } } }
    })
  } catch (error) {
    const failure = run.around.failureOf(error)
    for (const { job } of fresh) fail(run, job.name, failure, job.index)
    return successes.filter((success) => !fresh.includes(success))
  }
}

/** What cannot be noted is done again by the next run; that the result is there already does no harm. */
function note(run: Run, entries: readonly ManifestEntry[]): void {
  try {
    run.around.state.manifest.add(entries)
  } catch (error) {
    for (const { input } of entries) fail(run, input, run.around.failureOf(error), run.places)
  }
}
