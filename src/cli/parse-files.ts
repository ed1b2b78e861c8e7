import { parse } from '../govplan.ts'
import { countsOf, summary } from '../report/summary.ts'
import { eachFile } from './each-file.ts'
import type { Flags } from './flags.ts'
import { checkEncoding } from './option-values.ts'
import { isSameFile } from './output.ts'
import { say, write } from './say.ts'
import { fillIn, type Session } from './session.ts'
import { showStage } from './show-stage.ts'
import { deliver, writeOptions, writerOf } from './target.ts'
import { usageError } from './usage-error.ts'
import { warningLines } from './warnings.ts'

/** Reads every file, writes the results of those that could be read, and tells what there is to know. */
export async function parseFiles(files: readonly string[], flags: Flags, session: Session): Promise<void> {
  await checkUsage(files, flags, session)
  if (flags.stage) return showStage(flags.stage, files, flags, session)
  const writer = writerOf(flags, session)
  const lists = !flags.quiet && (flags.strict || session.io.stderr.terminal)
  const read = await eachFile(files, flags, session, async (bytes, options, name) => {
    const plan = await parse(bytes, options)
    return { plan, lines: lists ? await warningLines(plan, name, bytes, options, flags, session) : [] }
  })
  if (read.length === 0) return
  const plans = read.map(({ plan }) => plan)
  const options = writeOptions(writer, files.length > 1, flags, session)
  await deliver(writer.write(plans, options), flags.output, session)
  for (const { lines } of read) await write(session, lines.join(''))
  const counts = countsOf(plans)
  if (!flags.quiet) await say(session, summary(counts, session.language))
  if (flags.strict && counts.warnings > 0 && session.code === 0) session.code = 3
}

async function checkUsage(files: readonly string[], flags: Flags, { words }: Session): Promise<void> {
  const { overwritesInput, stdinTwice, stageAndFormat } = words.usageErrors
  const { output, encoding } = flags
  if (flags.stage && flags.format) throw usageError(stageAndFormat)
  if (files.filter((file) => file === '-').length > 1) throw usageError(stdinTwice)
  if (output !== undefined && files.some((file) => isSameFile(file, output))) {
    throw usageError(fillIn(overwritesInput, output))
  }
  if (encoding !== undefined) await checkEncoding(encoding, words)
}
