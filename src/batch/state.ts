import { posix } from 'node:path'
import type { Disk } from './disk.ts'
import { type Manifest, openManifest } from './manifest.ts'
import { openPieces, type PieceFile } from './merge.ts'
import { type Shard, shardName } from './shard.ts'

/** What a batch keeps in its output folder to go on by; a shard has its own. */
export interface State {
  readonly manifest: Manifest
  readonly pieces: PieceFile
  /** Where files stand until they are whole; empty at the start. */
  readonly temporary: string
}

export const STATE_FOLDER = '.govplan'

export function stateFolder(output: string, shard: Shard | null): string {
  const folder = posix.join(output, STATE_FOLDER)
  return shard === null ? folder : posix.join(folder, shardName(shard))
}

/** Below this many bytes it is not worth while to start anew. */
const SMALL = 16 * 1024 * 1024

export function openState(folder: string, disk: Disk): State {
  const temporary = posix.join(folder, 'tmp')
  disk.makeFolder(temporary)
  clear(temporary, disk)
  const manifestPath = posix.join(folder, 'manifest.ndjson')
  const piecesPath = posix.join(folder, 'pieces')
  let manifest = openManifest(manifestPath, disk)
  const size = disk.size(piecesPath) ?? 0
  if (size > SMALL && size > 2 * live(manifest)) {
    // Mostly pieces that later ones replaced.
    disk.remove(manifestPath)
    disk.remove(piecesPath)
    manifest = openManifest(manifestPath, disk)
  }
  return { manifest, pieces: openPieces(piecesPath, disk), temporary }
}

/** Takes away what a worker that was ended left behind; what cannot be removed, the next run tries again. */
export function clearTemporary({ temporary }: State, disk: Disk): void {
  try {
    clear(temporary, disk)
  } catch {
    // It is no result.
  }
}

function clear(folder: string, disk: Disk): void {
  for (const { name } of disk.list(folder)) disk.remove(posix.join(folder, name))
}

function live({ entries }: Manifest): number {
  let bytes = 0
  for (const { output } of entries.values()) if (output.at !== undefined) bytes += output.bytes
  return bytes
}
