import { realpathSync } from 'node:fs'
import { posix } from 'node:path'
import { output as outputOf } from '../../batch/convert.ts'
import { mergedName } from '../../batch/merged-result.ts'
import type { Order } from '../../batch/order.ts'
import type { Shard } from '../../batch/shard.ts'
import { type Found, isObstacle } from '../../batch/sources.ts'
import { STATE_FOLDER } from '../../batch/state.ts'
import { overwrites } from '../files-read.ts'
import { isSameFile } from '../output.ts'
import type { Session } from '../session.ts'
import type { BatchFlags } from './batch-flags.ts'

interface Files {
  /** Of all shards: no other one's input is to be lost either. */
  readonly found: Iterable<Found>
  readonly shard: Shard | null
}

/** Refuses a report that would replace an input, a result, or what the batch keeps to go on by. */
export function checkReport(
  files: Files,
  order: Order,
  { report, output }: BatchFlags,
  session: Session,
): void {
  if (report === undefined) return
  const place = placeOf(report)
  const folder = placeOf(output!)
  if (place.startsWith(`${posix.join(folder, STATE_FOLDER)}/`)) throw overwrites(report, session)
  for (const path of pathsOf(files, order, folder)) {
    if (path === place || isSameFile(report, path)) throw overwrites(report, session)
  }
}

/** The inputs, and where their results go. */
function* pathsOf({ found, shard }: Files, order: Order, folder: string): Iterable<string> {
  if (order.merged) yield posix.join(folder, mergedName(order, shard))
  for (const file of found) {
    if (isObstacle(file)) continue
    yield file.path
    if (!order.merged) yield posix.join(folder, outputOf(file.name, order))
  }
}

/** A path without links, also of what is not there yet. */
function placeOf(path: string): string {
  const full = posix.resolve(path)
  try {
    return realpathSync(full)
  } catch {
    const folder = posix.dirname(full)
    return folder === full ? full : posix.join(placeOf(folder), posix.basename(full))
  }
}
