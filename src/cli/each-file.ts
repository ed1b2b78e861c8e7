import { eachDocument } from '../parse-all.ts'
import type { ParseOptions } from '../parse-options.ts'
import { holdsDocuments } from '../read/index.ts'
import { failureText } from './failure.ts'
import type { InputFlags } from './flags.ts'
import { readInput } from './input.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'

/** What became of the files: `several` also where one of them is an archive. */
export interface Done<T> {
  readonly done: readonly T[]
  readonly several: boolean
}

/**
 * What becomes of every document of every file, in the order given: an archive counts as the files in it.
 * One that fails is reported, and the others go on.
 */
export async function eachFile<T>(
  files: readonly string[],
  flags: InputFlags,
  session: Session,
  use: (bytes: Uint8Array, options: ParseOptions, name: string) => Promise<T>,
): Promise<Done<T>> {
  const done: T[] = []
  const failed: Promise<void>[] = []
  let several = files.length > 1
  const fail = (name: string, error: unknown) => {
    session.code = 1
    failed.push(say(session, `${name}: ${failureText(error, session)}`))
  }
  for (const file of files) {
    const name = file === '-' ? session.words.stdin : file
    const nameOf = (member: string | null) => member ?? name
    try {
      const bytes = await readInput(file, session.io)
      several ||= holdsDocuments(bytes)
      await eachDocument(
        bytes,
        parseOptions(file, flags, session),
        async (bytes, options) => void done.push(await use(bytes, options, nameOf(options.fileName ?? null))),
        (member, error) => fail(nameOf(member), error),
      )
    } catch (error) {
      fail(name, error)
    }
    await Promise.all(failed)
  }
  return { done, several }
}

function parseOptions(file: string, flags: InputFlags, { language, io }: Session): ParseOptions {
  return {
    lang: language,
    convert: async (...asked) => (await import('./office.ts')).convertWithOffice(io, ...asked),
    ...(file !== '-' && { fileName: file }),
    ...(flags.encoding !== undefined && { encoding: flags.encoding }),
    ...(flags.date !== undefined && { date: flags.date }),
  }
}
