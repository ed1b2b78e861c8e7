import type { Order } from '../../batch/order.ts'
import { runBatch } from '../../batch/run.ts'
import type { Shard } from '../../batch/shard.ts'
import type { Found } from '../../batch/sources.ts'
import { clearTemporary, openState, stateFolder } from '../../batch/state.ts'
import type { Summary } from '../../batch/summary.ts'
import { configFor } from '../config.ts'
import { filesRead, refuseOverwriting } from '../files-read.ts'
import { checkEncoding } from '../option-values.ts'
import { say } from '../say.ts'
import type { Session } from '../session.ts'
import { deliver } from '../target.ts'
import { usageError } from '../usage-error.ts'
import type { BatchFlags } from './batch-flags.ts'
import { checkReport } from './check-report.ts'
import { crewOf } from './crew-of.ts'
import { endedBy } from './ended-by.ts'
import { failureOf } from './failure-of.ts'
import { foundIn, inputsOf } from './inputs.ts'
import { orderOf } from './order-of.ts'
import { plannedLines } from './planned.ts'
import { progressOn } from './progress-on.ts'
import { realDisk } from './real-disk.ts'
import { reportOf } from './report.ts'
import { onSignals } from './signals.ts'
import { summaryLines } from './summary-lines.ts'
import { asShard } from './values.ts'

/** Converts every file of the inputs into the output folder, and tells how it went. */
export async function batchFiles(
  given: readonly string[],
  flags: BatchFlags,
  session: Session,
): Promise<void> {
  const { words } = session
  if (flags.output === undefined) throw usageError(words.batch.noFolder)
  if (flags.encoding !== undefined) await checkEncoding(flags.encoding, words)
  refuseOverwriting(
    flags.report,
    filesRead(flags.filesFrom === undefined ? [] : [flags.filesFrom], flags),
    session,
  )
  const config = await configFor(flags.config, session)
  if (config === null) return
  const order = orderOf(flags, config, session)
  try {
    const inputs = await inputsOf(given, flags, session)
    const shard = flags.shard === undefined ? null : asShard(flags.shard, words)
    checkReport({ found: foundIn(inputs, flags, null)(), shard }, order, flags, session)
    const found = foundIn(inputs, flags, shard)
    if (flags.dryRun) await deliver(plannedLines(found(), order, shard), undefined, session)
    else await convertAll({ found, shard }, order, flags, session)
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') throw error
    session.code = 1
    await say(session, endedBy(error, flags.output, session))
  }
}

async function convertAll(
  { found, shard }: { readonly found: () => Iterable<Found>; readonly shard: Shard | null },
  order: Order,
  flags: BatchFlags,
  session: Session,
): Promise<void> {
  const output = flags.output!
  const force = flags.force === true
  const state = openState(stateFolder(output, shard), realDisk)
  const count = countOf(found())
  const crew = crewOf(count, order, { folder: output, temporary: state.temporary, force }, flags, session)
  const progress = progressOn(count, flags, session)
  const signals = onSignals({ first: crew.stop, second: crew.kill })
  try {
    const batch = {
      sources: found(),
      order,
      shard,
      output,
      force,
      failFast: flags.failFast === true,
      prune: flags.prune === true,
    }
    const summary = await runBatch(batch, {
      disk: realDisk,
      state,
      crew,
      failureOf: (error) => failureOf(error, session.language),
      failed: ({ name, message }) => progress.say(`${name}: ${message}`),
      progress: progress.show,
    })
    progress.end()
    await conclude(summary, flags, session)
  } finally {
    progress.end()
    signals.off()
    clearTemporary(state, realDisk)
  }
}

function countOf(found: Iterable<Found>): number {
  let count = 0
  for (const _ of found) count++
  return count
}

async function conclude(summary: Summary, flags: BatchFlags, session: Session): Promise<void> {
  const { failed, stopped, total } = summary
  if (failed.length > 0 || stopped !== null) session.code = 1
  else if (flags.strict && total.warnings > 0) session.code = 3
  if (stopped !== null) await say(session, session.words.batch.stopped[stopped])
  if (!flags.quiet) for (const line of summaryLines(summary, session.words)) await say(session, line)
  if (flags.report !== undefined) await deliver([reportOf(summary, flags.report)], flags.report, session)
}
