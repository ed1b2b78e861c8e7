import { createHash } from 'node:crypto'
import type { Chunk } from '../write/index.ts'
import type { Disk } from './disk.ts'
import type { ManifestEntry } from './manifest.ts'
import { sha256 } from './store.ts'

/** The pieces of a merged result, in the order in which they were made: only added to, as the manifest is. */
export interface PieceFile {
  /** Adds pieces and tells where they stand. */
  readonly add: (pieces: readonly Uint8Array[]) => number[]
  /** Fails with `STATE` where it is not what was noted. */
  readonly get: (entry: ManifestEntry) => Uint8Array
}

export function openPieces(path: string, disk: Disk): PieceFile {
  const blocks = new Map<number, Uint8Array>()
  return {
    add: (pieces) => {
      blocks.clear()
      let end = disk.size(path) ?? 0
      const starts: number[] = []
      for (const piece of pieces) {
        starts.push(end)
        end += piece.length
      }
      if (pieces.length > 0) disk.append(path, Buffer.concat(pieces))
      return starts
    },
    get: ({ output }) => {
      const piece = readPiece(path, { at: output.at ?? 0, bytes: output.bytes }, blocks, disk)
      if (sha256(piece) !== output.sha256) {
        throw Object.assign(new Error(), { code: 'STATE' })
      }
      return piece
    },
  }
}

const BLOCK = 1024 * 1024
/** Blocks that are kept: pieces stand in the order in which they were made, nearly that of the files. */
const KEPT = 4

/** Reads a piece out of the block that holds it; by itself where none does. */
function readPiece(
  path: string,
  { at, bytes }: { readonly at: number; readonly bytes: number },
  blocks: Map<number, Uint8Array>,
  disk: Disk,
): Uint8Array {
  const index = Math.floor(at / BLOCK)
  const offset = at - index * BLOCK
  if (offset + bytes > BLOCK) return disk.readRange(path, at, bytes)
  const block = blocks.get(index) ?? disk.readRange(path, index * BLOCK, BLOCK)
  if (!blocks.has(index) && blocks.size === KEPT) blocks.delete(blocks.keys().next().value!)
  blocks.set(index, block)
  return block.subarray(offset, offset + bytes)
}

/** Writes chunks to a new file in large blocks and tells their hash. */
export async function writeChunks(path: string, chunks: AsyncIterable<Chunk>, disk: Disk): Promise<string> {
  const hash = createHash('sha256')
  let waiting: Uint8Array[] = []
  let length = 0
  const flush = () => {
    const block = Buffer.concat(waiting)
    hash.update(block)
    disk.append(path, block)
    waiting = []
    length = 0
  }
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    waiting.push(bytes)
    length += bytes.length
    if (length >= BLOCK) flush()
  }
  flush()
  return hash.digest('hex')
}

/** The hash of a file of any size. */
export function hashOfFile(path: string, disk: Disk): string {
  const hash = createHash('sha256')
  const size = disk.size(path) ?? 0
  for (let at = 0; at < size; ) {
    const block = disk.readRange(path, at, BLOCK)
    if (block.length === 0) break
    hash.update(block)
    at += block.length
  }
  return hash.digest('hex')
}
