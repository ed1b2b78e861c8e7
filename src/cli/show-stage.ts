import { cover, type StageName, stage } from '../govplan.ts'
import type { ParseOptions } from '../parse-options.ts'
import { type Sizes, sharesLine, sizesOf } from '../report/shares.ts'
import { showStretches } from '../report/stages.ts'
import { visible } from '../write/visible.ts'
import { eachFile } from './each-file.ts'
import type { Flags } from './flags.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import { deliver } from './target.ts'

/**
 * Shows what a stage made of every file, one after the other; with the coverage goes a line that tells the
 * shares, that of the unplaced text last.
 */
export async function showStage(
  name: StageName,
  files: readonly string[],
  flags: Flags,
  session: Session,
): Promise<void> {
  const toTerminal = session.io.stdout.terminal && flags.output === undefined
  const { done: shown } = await eachFile(files, flags, session, async (bytes, options) => {
    const { text, sizes } =
      name === 'coverage' ? await coverage(bytes, options) : await plain(name, bytes, options)
    const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`
    return { text: toTerminal ? visible(ended) : ended, sizes }
  })
  if (shown.length === 0) return
  const texts = shown.map(({ text }) => text)
  await deliver(texts, flags.output, session)
  const sizes = shown.flatMap((one) => one.sizes)
  if (sizes.length > 0 && !flags.quiet) await say(session, sharesLine(sizes, session.language))
}

interface Shown {
  readonly text: string
  readonly sizes: readonly Sizes[]
}

async function plain(name: StageName, bytes: Uint8Array, options: ParseOptions): Promise<Shown> {
  return { text: await stage(name, bytes, options), sizes: [] }
}

async function coverage(bytes: Uint8Array, options: ParseOptions): Promise<Shown> {
  const { source, stretches } = await cover(bytes, options)
  return { text: showStretches(source.source, stretches), sizes: [sizesOf(source.source, stretches)] }
}
