import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { MAX_BYTES, ReadError } from '../read/index.ts'
import type { Io } from './io.ts'

const CHUNK = 64 * 1024

/** The bytes of a file, or of standard input for `-`. Throws a system error or a `ReadError`. */
export async function readInput(file: string, io: Io): Promise<Uint8Array> {
  return file === '-' ? join(io.stdin()) : readFile(file)
}

/** The bytes of a file. Throws a system error or a `ReadError`. */
export function readFile(file: string): Uint8Array {
  const parts: Uint8Array[] = []
  for (const chunk of chunksOf(file)) parts.push(chunk)
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

async function join(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    refuseLarge(length)
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length)
}

function* chunksOf(file: string): Iterable<Uint8Array> {
  const descriptor = openSync(file, 'r')
  try {
    const stats = fstatSync(descriptor)
    refuseDevice(stats)
    refuseLarge(stats.size)
    let size = Math.max(stats.size, 4096) + 1
    let length = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(size)
      const read = readSync(descriptor, chunk)
      if (read === 0) return
      length += read
      refuseLarge(length)
      yield chunk.subarray(0, read)
      // A regular file is read at once; what comes in pieces, or grows, goes on.
      if (length === stats.size) return
      size = CHUNK
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Folders fail on their own; a device such as /dev/zero may never end. */
function refuseDevice(stats: Stats): void {
  if (stats.isCharacterDevice() || stats.isBlockDevice()) throw Object.assign(new Error(), { code: 'DEVICE' })
}

function refuseLarge(bytes: number): void {
  if (bytes > MAX_BYTES) throw new ReadError('too-large', '512 MiB')
}
