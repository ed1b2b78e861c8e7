import { ReadError } from '../read-error.ts'
import type { Annex } from '../reader.ts'
import { separatePlans } from '../saved-plans.ts'
import { formatOf } from '../signatures.ts'
import { type Budget, MOST } from '../zip/budget.ts'
import { noticesOf } from './annex-names.ts'
import { isArchive } from './archive-format.ts'
import type { Member } from './member.ts'

/** A document of a file: the file itself, or one of an archive, with the annexes that lie beside it there. */
export interface FoundDocument {
  readonly fileName: string | undefined
  readonly bytes: Uint8Array
  readonly annexes: readonly Annex[]
}

/** What cannot be read of a file, and why. */
export interface Unreadable {
  readonly fileName: string | undefined
  readonly error: ReadError
}

/** Archives in archives are opened down to this depth. */
const DEEPEST = 3

/**
 * The documents of a file, one after the other: the file itself where it is no archive. Those of an archive are
 * called `archive.zip/folder/notice.docx`; results that were saved in one file, by its name. Never throws;
 * together they hold no more than 64 MiB, or four times the file.
 */
export function documentsIn(
  bytes: Uint8Array,
  fileName?: string,
): AsyncGenerator<FoundDocument | Unreadable, void, undefined> {
  return documents(bytes, fileName, 0, { left: Math.max(MOST, 4 * bytes.length) })
}

export function holdsDocuments(bytes: Uint8Array): boolean {
  return isArchive(formatOf(bytes)) || separatePlans(bytes) !== null
}

type Found = AsyncGenerator<FoundDocument | Unreadable, void, undefined>

async function* documents(
  bytes: Uint8Array,
  fileName: string | undefined,
  depth: number,
  budget: Budget,
): Found {
  const saved = separatePlans(bytes)
  if (saved) {
    for (const plan of saved) yield { fileName, bytes: new TextEncoder().encode(plan), annexes: [] }
    return
  }
  const format = formatOf(bytes)
  if (!isArchive(format)) return yield { fileName, bytes, annexes: [] }
  if (depth === DEEPEST) return yield { fileName, error: new ReadError('inflates', `${DEEPEST} × zip`) }
  // The library that inflates costs a start of text 8 ms.
  const { membersOf } = await import('./open-archive.ts')
  const { members, error } = collected(membersOf(bytes, format, fileName ?? '', budget))
  for (const group of groupsOf(members)) {
    const found = group.map((member) => contentOf(member, fileName))
    const plain = found.flatMap((one) => ('bytes' in one && !holdsDocuments(one.bytes) ? [one] : []))
    const [notice, ...annexes] = plain
    const together = notice !== undefined && notice === found[0]
    if (together) yield { ...notice, annexes }
    for (const one of found)
      if ('error' in one) yield one
      else if (!together || !plain.includes(one)) yield* documents(one.bytes, one.fileName, depth + 1, budget)
  }
  if (error) yield { fileName, error }
}

/** All members up to the first break, and what that is. */
function collected(members: Iterable<Member>): { members: Member[]; error: ReadError | null } {
  const before: Member[] = []
  try {
    for (const member of members) before.push(member)
    return { members: before, error: null }
  } catch (error) {
    return { members: before, error: asReadError(error) }
  }
}

/** Every document that stands for itself, each with its annexes behind it. */
function groupsOf(members: readonly Member[]): Member[][] {
  const notices = noticesOf(members.map(({ name }) => name))
  const groups = members.map((member, at) => (notices[at] === null ? [member] : []))
  for (const [at, notice] of notices.entries()) if (notice !== null) groups[notice]!.push(members[at]!)
  return groups.filter((group) => group.length > 0)
}

function contentOf({ name, problem, read }: Member, archive: string | undefined): FoundDocument | Unreadable {
  const fileName = archive === undefined ? name : `${archive}/${name}`
  if (problem) return { fileName, error: problem }
  try {
    return { fileName, bytes: read(), annexes: [] }
  } catch (error) {
    return { fileName, error: asReadError(error) }
  }
}

function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  throw error
}
