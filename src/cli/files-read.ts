import { CONFIG_FILE } from './config.ts'
import type { Flags } from './flags.ts'
import { isSameFile } from './output.ts'
import { fillIn, type Session } from './session.ts'
import { usageError } from './usage-error.ts'

/** Every file that a command reads, what it reads beside its inputs among them. */
export function filesRead(
  files: readonly string[],
  { corrections, config = CONFIG_FILE }: Pick<Flags, 'corrections' | 'config'>,
): string[] {
  return [...files, ...(corrections === undefined ? [] : [corrections]), config]
}

/** Refuses an output that is one of the files to read, by whatever path or link. */
export function refuseOverwriting(
  output: string | undefined,
  read: readonly string[],
  session: Session,
): void {
  if (output !== undefined && read.some((file) => isSameFile(file, output))) throw overwrites(output, session)
}

export function overwrites(output: string, { words }: Pick<Session, 'words'>): Error {
  return usageError(fillIn(words.usageErrors.overwritesInput, output))
}
