import { crc32, inflateRawSync } from 'node:zlib'
import { ReadError } from '../read-error.ts'
import { type Budget, MOST } from './budget.ts'
import { directoryOf, type ZipEntry } from './directory.ts'

export type { ZipEntry } from './directory.ts'

export interface Zip {
  readonly entries: readonly ZipEntry[]
  /** The content of a member. Throws a `ReadError` where that is not what the directory tells, or too much. */
  readonly read: (entry: ZipEntry) => Uint8Array
}

const STORED = 0
const DEFLATED = 8

/**
 * Opens an archive; nothing is unpacked but what is read, and of that no more than the budget, 64 MiB unless
 * told. `format` is what people call such a file.
 */
export function openZip(bytes: Uint8Array, format: string, budget: Budget = { left: MOST }): Zip {
  return {
    entries: directoryOf(bytes, format),
    read: (entry) => {
      if (entry.forbidden) throw new ReadError('forbidden', entry.name)
      if (entry.encrypted) throw new ReadError('encrypted', format)
      if (entry.size > Math.min(MOST, budget.left)) throw new ReadError('inflates', '64 MiB')
      budget.left -= entry.size
      return unpacked(bytes, entry, format)
    },
  }
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, format: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (entry.at + 30 > bytes.length) throw new ReadError('damaged', format)
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  const content = entry.method === STORED ? packed : inflated(packed, entry, format)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new ReadError('damaged', format)
  return content
}

/** An entry that lies about its size ends in an error, not in a part of it. */
function inflated(packed: Uint8Array, { method, size }: ZipEntry, format: string): Uint8Array {
  if (method !== DEFLATED) throw new ReadError('damaged', format)
  try {
    // One buffer of its size: pieces of it would have to be joined, and stand in memory twice.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) })
  } catch {
    throw new ReadError('damaged', format)
  }
}

/** The parts of a document that is a zip inside, by name. Throws where one leads out of it or stands twice. */
export function openContainer(bytes: Uint8Array, format: string): (name: string) => Uint8Array | undefined {
  const { entries, read } = openZip(bytes, format)
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    if (entry.forbidden) throw new ReadError('forbidden', entry.name)
    if (byName.has(entry.name)) throw new ReadError('damaged', format)
    byName.set(entry.name, entry)
  }
  return (name) => {
    const entry = byName.get(name)
    return entry && read(entry)
  }
}
