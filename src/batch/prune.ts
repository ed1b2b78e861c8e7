import { posix } from 'node:path'
import { output } from './convert.ts'
import { hashOfFile } from './merge.ts'
import { fail, type Run } from './run.ts'
import { isFolder } from './sources.ts'
import type { Summary } from './summary.ts'

/** Removes the results of inputs that are gone, where that is wanted; what was changed since then stays. */
export function sweep(run: Run): Pick<Summary, 'removed' | 'leftover'> {
  const { batch, around } = run
  if (batch.order.merged) return { removed: 0, leftover: 0 }
  const gone = [...run.unseen].filter((name) => isGone(run, name))
  if (!batch.prune) return { removed: 0, leftover: gone.length }
  let removed = 0
  for (const name of gone) {
    try {
      if (removeResult(run, name)) removed++
    } catch (error) {
      fail(run, name, around.failureOf(error), run.places)
    }
  }
  return { removed, leftover: gone.length - removed }
}

/** Is an input that this run did not take there no more? Nobody can tell where its folder is not there either. */
function isGone({ around: { disk, state } }: Run, name: string): boolean {
  const { from } = state.manifest.entries.get(name)!
  try {
    if (!from || !isFolder(from, disk)) return false
    const kind = disk.kind(posix.join(from, name))
    return kind === null || kind === 'folder'
  } catch (error) {
    // A folder on the way is a file now.
    return (error as { code?: string }).code === 'ENOTDIR'
  }
}

function removeResult({ batch, around }: Run, name: string): boolean {
  const { disk, state } = around
  const path = posix.join(batch.output, output(name, batch.order))
  const kind = disk.kind(path)
  if (kind === 'file') {
    if (hashOfFile(path, disk) !== state.manifest.entries.get(name)!.output.sha256) return false
    disk.remove(path)
  } else if (kind !== null) return false
  state.manifest.add([{ gone: name }])
  return kind !== null
}
