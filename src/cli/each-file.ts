import type { ParseOptions } from '../govplan.ts'
import { failureText } from './failure.ts'
import type { InputFlags } from './flags.ts'
import { readInput } from './input.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'

/** What becomes of every file, in the order given; one that fails is reported, and the others go on. */
export async function eachFile<T>(
  files: readonly string[],
  flags: InputFlags,
  session: Session,
  use: (bytes: Uint8Array, options: ParseOptions, name: string) => Promise<T>,
): Promise<T[]> {
  const done: T[] = []
  for (const file of files) {
    const name = file === '-' ? session.words.stdin : file
    try {
      done.push(await use(await readInput(file, session.io), parseOptions(file, flags, session), name))
    } catch (error) {
      session.code = 1
      await say(session, `${name}: ${failureText(error, session)}`)
    }
  }
  return done
}

function parseOptions(file: string, flags: InputFlags, { language }: Session): ParseOptions {
  return {
    lang: language,
    ...(file !== '-' && { fileName: file }),
    ...(flags.encoding !== undefined && { encoding: flags.encoding }),
    ...(flags.date !== undefined && { date: flags.date }),
  }
}
