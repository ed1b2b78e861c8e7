import { stage } from '../govplan.ts'
import { visible } from '../write/visible.ts'
import { eachFile } from './each-file.ts'
import type { Flags } from './flags.ts'
import type { Session } from './session.ts'
import { deliver } from './target.ts'

/** Shows what a stage made of every file, one after the other. */
export async function showStage(
  name: 'text' | 'blocks' | 'items',
  files: readonly string[],
  flags: Flags,
  session: Session,
): Promise<void> {
  const show = session.io.stdout.terminal && flags.output === undefined ? visible : (text: string) => text
  const texts = await eachFile(files, flags, session, async (bytes, options) => {
    const text = show(await stage(name, bytes, options))
    return text === '' || text.endsWith('\n') ? text : `${text}\n`
  })
  if (texts.length > 0) await deliver(texts, flags.output, session)
}
