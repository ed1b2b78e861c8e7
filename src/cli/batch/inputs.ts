import { posix } from 'node:path'
import { isInShard, type Shard } from '../../batch/shard.ts'
import { type Found, isObstacle, sourcesOf } from '../../batch/sources.ts'
import { readInput } from '../input.ts'
import type { Session } from '../session.ts'
import { usageError } from '../usage-error.ts'
import type { BatchFlags } from './batch-flags.ts'
import { realDisk } from './real-disk.ts'

/** All inputs: those on the command line, then those of `--files-from`. Throws what reading that throws. */
export async function inputsOf(
  given: readonly string[],
  { filesFrom, output }: BatchFlags,
  session: Session,
): Promise<string[]> {
  const listed = filesFrom === undefined ? [] : await listedIn(filesFrom, session)
  const inputs = [...given, ...listed]
  if (given.length === 0 && filesFrom === undefined) throw usageError(session.words.usageErrors.missingFile)
  const folder = posix.resolve(output!)
  if (inputs.some((input) => posix.resolve(input) === folder))
    throw usageError(session.words.batch.sameFolder)
  return inputs
}

/** Names in a list. What fails tells the list's name as its `path`, as system errors do. */
async function listedIn(file: string, { io, words }: Session): Promise<string[]> {
  try {
    return namesIn(await readInput(file, io))
  } catch (error) {
    throw Object.assign(error as Error, { path: file === '-' ? words.stdin : file })
  }
}

/** Names that end with NUL, as `find -print0` gives them, or else with a line break. */
function namesIn(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes)
  const names = text.includes('\0')
    ? text.split('\0')
    : text.split('\n').map((line) => line.replace(/\r$/, ''))
  return names.filter((name) => name !== '')
}

/** The files of a batch, found anew at every call. */
export function foundIn(
  inputs: readonly string[],
  flags: BatchFlags,
  shard: Shard | null,
): () => Iterable<Found> {
  const { base, include, exclude, output } = flags
  const options = { base, include, exclude, except: [posix.resolve(output!)] }
  return function* () {
    for (const found of sourcesOf(inputs, options, realDisk)) {
      if (shard === null || isInShard(isObstacle(found) ? found.path : found.name, shard)) yield found
    }
  }
}
