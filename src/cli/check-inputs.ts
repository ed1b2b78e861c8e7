import type { InputFlags } from './flags.ts'
import { checkEncoding } from './option-values.ts'
import { isSameFile } from './output.ts'
import { fillIn, type Session } from './session.ts'
import { usageError } from './usage-error.ts'

/** Refuses, before anything is read, what cannot be meant: standard input twice, an output that is an input. */
export async function checkInputs(
  files: readonly string[],
  { output, encoding, corrections }: InputFlags,
  { words }: Session,
): Promise<void> {
  const { overwritesInput, stdinTwice } = words.usageErrors
  if (files.filter((file) => file === '-').length > 1) throw usageError(stdinTwice)
  const read = corrections === undefined ? files : [...files, corrections]
  if (output !== undefined && read.some((file) => isSameFile(file, output))) {
    throw usageError(fillIn(overwritesInput, output))
  }
  if (encoding !== undefined) await checkEncoding(encoding, words)
}
