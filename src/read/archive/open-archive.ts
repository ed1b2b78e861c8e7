import { gunzipSync } from 'node:zlib'
import { ReadError } from '../read-error.ts'
import { type Budget, MOST } from '../zip/budget.ts'
import { openZip } from '../zip/zip.ts'
import type { ArchiveFormat } from './archive-format.ts'
import { isByTheWay, type Member } from './member.ts'
import { isTar, tarMembers } from './tar.ts'

/**
 * The files of an archive, in its order; folders are none. `name` is that of the archive, for gzip, which
 * may hold one file without a name. Throws a `ReadError` where the archive itself cannot be read.
 */
export function* membersOf(
  bytes: Uint8Array,
  format: ArchiveFormat,
  name: string,
  budget: Budget,
): Generator<Member, void, undefined> {
  for (const member of allMembers(bytes, format, name, budget)) if (!isByTheWay(member.name)) yield member
}

function allMembers(
  bytes: Uint8Array,
  format: ArchiveFormat,
  name: string,
  budget: Budget,
): Iterable<Member> {
  if (format === 'zip') return zipMembers(bytes, budget)
  if (format === 'tar') return tarMembers(bytes, 'tar')
  const content = gunzipped(bytes, budget)
  if (isTar(content)) return tarMembers(content, 'tar.gz')
  const own = name.slice(name.lastIndexOf('/') + 1).replace(/\.gz$/i, '')
  return [{ name: own, problem: null, read: () => content }]
}

function zipMembers(bytes: Uint8Array, budget: Budget): Member[] {
  const { entries, read } = openZip(bytes, 'zip', budget)
  return entries
    .filter(({ folder }) => !folder)
    .map((entry) => ({
      name: entry.name,
      problem: entry.forbidden ? new ReadError('forbidden', entry.name) : null,
      read: () => read(entry),
    }))
}

function gunzipped(bytes: Uint8Array, budget: Budget): Uint8Array {
  try {
    const content = gunzipSync(bytes, { maxOutputLength: Math.max(1, Math.min(MOST, budget.left)) })
    budget.left -= content.length
    return content
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw large ? new ReadError('inflates', '64 MiB') : new ReadError('damaged', 'gzip')
  }
}
