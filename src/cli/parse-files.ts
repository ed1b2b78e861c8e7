import { parseWithText } from '../govplan.ts'
import { countsOf, summary } from '../report/summary.ts'
import { select } from '../write/views/select.ts'
import { checkInputs } from './check-inputs.ts'
import { configFor } from './config.ts'
import { correctionsIn, tellUnused, unusedEntries } from './corrections.ts'
import { eachFile } from './each-file.ts'
import type { Flags } from './flags.ts'
import { say, write } from './say.ts'
import { fillIn, type Session } from './session.ts'
import { showStage } from './show-stage.ts'
import { deliver, writeOptions, writerOf } from './target.ts'
import { usageError } from './usage-error.ts'
import { checkSplit, refuseView, viewOf } from './view-of.ts'
import { warningLines } from './warnings.ts'
import { writeShares } from './write-shares.ts'

/** Reads every file, writes the results of those that could be read, and tells what there is to know. */
export async function parseFiles(files: readonly string[], flags: Flags, session: Session): Promise<void> {
  if (flags.stage && flags.format) throw usageError(session.words.usageErrors.stageAndFormat)
  if (flags.stage) refuseView(flags, session)
  await checkInputs(files, flags, session)
  if (flags.stage) return showStage(flags.stage, files, flags, session)
  checkSplit(flags, session)
  const writer = writerOf(flags, session)
  const view = viewOf(flags, writer, session)
  const config = await configFor(flags.config, session)
  const corrections = await correctionsIn(flags.corrections, session)
  if (config === null || corrections === null) return
  const lists = !flags.quiet && (flags.strict || session.io.stderr.terminal)
  const { done: read, several } = await eachFile(files, flags, session, async (bytes, options, name) => {
    const { plan, text, meant, planText } = await parseWithText(bytes, { ...options, ...config, corrections })
    const lines = lists ? await warningLines(plan, { name, text }, flags, session) : []
    const shown = writer.needsTexts && { text: planText() }
    return { plan: select(plan, view), found: plan.tasks.length, lines, meant, ...shown }
  })
  if (read.length === 0) return
  const plans = read.map(({ plan }) => plan)
  const texts = read.flatMap(({ text }) => text ?? [])
  const meant = read.map((one) => one.meant)
  const otherCorrections = unusedEntries(corrections, meant)
  const common = writeOptions(writer, several, flags, session)
  const options = { ...common, texts, otherCorrections, view }
  if (flags.split) await writeShares(plans, writer, options, { folder: flags.output!, files, flags }, session)
  else await deliver(writer.write(plans, options), flags.output, session)
  for (const { lines } of read) await write(session, lines.join(''))
  await tellUnused(corrections, meant, flags, session)
  const counts = countsOf(plans)
  if (!flags.quiet) await say(session, summary(counts, session.language))
  const found = read.reduce((sum, one) => sum + one.found, 0)
  if (!flags.quiet && found > 0 && plans.every(({ tasks }) => tasks.length === 0))
    await say(session, fillIn(session.words.noneSelected, String(found)))
  if (flags.strict && counts.warnings > 0 && session.code === 0) session.code = 3
}
