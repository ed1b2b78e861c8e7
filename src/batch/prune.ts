import { posix } from 'node:path'
import { output } from './convert.ts'
import { hashOfFile } from './merge.ts'
import { fail, type Run } from './run.ts'
import type { Summary } from './summary.ts'

/** Removes the results of inputs that are gone, where that is wanted; what was changed since then stays. */
export function sweep(run: Run): Pick<Summary, 'removed' | 'leftover'> {
  const { batch, around, unseen } = run
  if (batch.order.merged) return { removed: 0, leftover: 0 }
  if (!batch.prune) return { removed: 0, leftover: unseen.size }
  let removed = 0
  for (const name of unseen) {
    try {
      if (removeResult(run, name)) removed++
    } catch (error) {
      fail(run, name, around.failureOf(error), run.places)
    }
  }
  return { removed, leftover: unseen.size - removed }
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
