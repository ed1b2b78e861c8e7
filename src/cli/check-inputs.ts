import { filesRead, refuseOverwriting } from './files-read.ts'
import type { Flags, InputFlags } from './flags.ts'
import { checkEncoding } from './option-values.ts'
import type { Session } from './session.ts'
import { usageError } from './usage-error.ts'

/** Refuses, before anything is read, what cannot be meant: standard input twice, an output that is an input. */
export async function checkInputs(
  files: readonly string[],
  flags: InputFlags & Pick<Flags, 'config'>,
  session: Session,
): Promise<void> {
  const { words } = session
  if (files.filter((file) => file === '-').length > 1) throw usageError(words.usageErrors.stdinTwice)
  refuseOverwriting(flags.output, filesRead(files, flags), session)
  if (flags.encoding !== undefined) await checkEncoding(flags.encoding, words)
}
