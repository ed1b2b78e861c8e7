import { ReadError } from '../read-error.ts'
import { isForbidden, nameOf } from './names.ts'

/** A member as the central directory tells it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  /** Leads out of the archive, or is a link: never to be read. */
  readonly forbidden: boolean
  readonly folder: boolean
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Of the local header. */
  readonly at: number
}

const MOST_ENTRIES = 10_000
const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_SIZE = 22
const MOST_COMMENT = 0xffff
const LINK = 0xa000

/** The members of an archive in the order of its directory. Throws a `ReadError` where it contradicts itself. */
export function directoryOf(bytes: Uint8Array, format: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view, format)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new ReadError('inflates', `${MOST_ENTRIES} files`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new ReadError('damaged', format)
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push(entryAt(bytes, view, at))
    at = next
  }
  refuseOverlaps(entries, view.getUint32(end + 16, true), format)
  return entries
}

/** Where the end record begins: the last one whose comment reaches to the end of the file. */
function endOf(view: DataView, format: string): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at
  throw new ReadError('damaged', format)
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = nameOf(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)), (flags & 0x800) !== 0)
  // The upper half of the attributes is a Unix mode where the archive was made there.
  const mode = view.getUint16(at + 40, true)
  return {
    name,
    forbidden: isForbidden(name) || (mode & 0xf000) === LINK,
    folder: name.endsWith('/'),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
}

/** Members that share bytes are how a small archive holds endless text. */
function refuseOverlaps(entries: readonly ZipEntry[], directory: number, format: string): void {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  for (const [i, { at, packed }] of sorted.entries())
    if (at + 30 + packed > (sorted[i + 1]?.at ?? directory)) throw new ReadError('damaged', format)
}
