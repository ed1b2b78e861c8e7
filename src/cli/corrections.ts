import { baseName, type Meant } from '../correct/index.ts'
import type { Corrections } from '../model/corrections.ts'
import { checkedFile } from './checked-file.ts'
import { checkedYaml } from './checked-yaml.ts'
import { say } from './say.ts'
import { fillIn, type Session } from './session.ts'

/** The corrections of a run, none where no file is named; `null` where the file is wrong and that was said. */
export async function correctionsIn(file: string | undefined, session: Session): Promise<Corrections | null> {
  if (file === undefined) return { version: 1, documents: [] }
  return checkedFile(file, session, (bytes) => checkCorrections(bytes, session))
}

/** Reads a corrections file, or tells what is wrong with it and where. */
export function checkCorrections(bytes: Uint8Array, session: Pick<Session, 'words' | 'language'>) {
  return checkedYaml(bytes, schema, session)
}

async function schema() {
  return (await import('../model/corrections-schema.ts')).correctionsSchema
}

/** The entries of documents that were no input. */
export function unusedEntries({ documents }: Corrections, meant: readonly Meant[]): Corrections['documents'] {
  const used = new Set(meant.flatMap(({ entries }) => entries))
  return documents.filter((entry) => !used.has(entry))
}

/** Says whose corrections were not used; where that is all of them, it counts as a warning. */
export async function tellUnused(
  corrections: Corrections,
  meant: readonly Meant[],
  { quiet, strict }: { readonly quiet?: boolean; readonly strict?: boolean },
  session: Session,
): Promise<void> {
  const unused = unusedEntries(corrections, meant)
  if (unused.length === 0) return
  const all = unused.length === corrections.documents.length
  if (all && strict && session.code === 0) session.code = 3
  if (quiet && !all) return
  const names = unused.map(({ file, sha256 }) => (file === undefined ? sha256! : baseName(file)))
  await say(session, fillIn(session.words.correctionsUnused, names.join(', ')))
}
