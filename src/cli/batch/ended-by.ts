import { statSync } from 'node:fs'
import { posix } from 'node:path'
import { STATE_FOLDER } from '../../batch/state.ts'
import { failureText } from '../failure.ts'
import type { Session } from '../session.ts'

/** What ended a batch, in a line, under the name of the file that it speaks of, else of the output folder. */
export function endedBy(error: unknown, output: string, session: Session): string {
  const { path } = error as { path?: unknown }
  if (typeof path === 'string' && !isOf(output, path)) return `${path}: ${failureText(error, session)}`
  if (isOther(output)) return `${output}: ${session.words.failures.noFolder}`
  return `${output}: ${failureText(error, session)}`
}

/** Does a path stand for the output folder: itself, what the batch keeps in it, or a folder above that cannot hold it? */
function isOf(output: string, path: string): boolean {
  const state = posix.resolve(output, STATE_FOLDER)
  const full = posix.resolve(path)
  return `${full}/`.startsWith(`${state}/`) || `${state}/`.startsWith(`${full}/`)
}

/** Does something stand there that is no folder? */
function isOther(path: string): boolean {
  try {
    return !statSync(path).isDirectory()
  } catch {
    return false
  }
}
