import { posix } from 'node:path'
import { writerFor } from '../write/index.ts'
import { hashOfFile, writeChunks } from './merge.ts'
import type { Order } from './order.ts'
import { joined } from './pieces.ts'
import { fail, type Run } from './run.ts'
import { type Shard, shardName } from './shard.ts'
import { placeFor, removeQuietly } from './store.ts'

/** `all.csv`; of a shard `all.2-of-5.csv`, so that shards can share a folder. */
export function mergedName({ format }: Order, shard: Shard | null): string {
  return ['all', ...(shard ? [shardName(shard)] : []), writerFor(format)!.extension].join('.')
}

/** Writes the one result of all files, whole or not at all. What fails is told under its name. */
export async function writeMerged(run: Run): Promise<void> {
  const { batch, around } = run
  const name = mergedName(batch.order, batch.shard)
  const draft = posix.join(around.state.temporary, name)
  try {
    const hash = await writeChunks(draft, joined(piecesOf(run), batch.order), around.disk)
    putInPlace(run, name, draft, hash)
  } catch (error) {
    fail(run, name, around.failureOf(error), run.places)
  }
  removeQuietly(draft, around.disk)
}

function* piecesOf({ pieces, around }: Run): Iterable<Uint8Array> {
  for (const entry of pieces) if (entry !== undefined) yield around.state.pieces.get(entry)
}

function putInPlace({ batch, around }: Run, name: string, draft: string, hash: string): void {
  const { disk, state } = around
  const path = posix.join(batch.output, name)
  const claim = {
    hash: () => hash,
    ours: state.manifest.merged.get(name) ?? [],
    force: batch.force,
    hashOf: () => hashOfFile(path, disk),
  }
  const { there, before } = placeFor(path, claim, disk)
  // Noted first: a run that is stopped between the two knows the file as its own.
  state.manifest.add([{ merged: name, sha256: hash, before }])
  if (!there) disk.rename(draft, path)
}
