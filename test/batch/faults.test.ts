import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../src/batch/disk.ts'
import { type Order, orderHash } from '../../src/batch/order.ts'
import { runBatch } from '../../src/batch/run.ts'
import { sourcesOf } from '../../src/batch/sources.ts'
import { openState, stateFolder } from '../../src/batch/state.ts'
import { storeIn } from '../../src/batch/store.ts'
import type { Summary } from '../../src/batch/summary.ts'
import { alone } from '../../src/cli/batch/alone.ts'
import { failureOf } from '../../src/cli/batch/failure-of.ts'
import { helpOf } from '../../src/cli/batch/hand.ts'
import { realDisk } from '../../src/cli/batch/real-disk.ts'
import { drafts, inFolderOf, notice, tree } from './folder.ts'

const FILES = { 'in/a.txt': notice(1), 'in/sub/b.txt': notice(2), 'in/sub/c.txt': notice(3) }

const ORDER: Order = {
  format: 'csv',
  write: { headers: 'zh', bom: true, events: false },
  parse: { lang: 'en', bodies: [] },
  view: {},
  merged: false,
  version: '0',
}

/** A batch in this thread over the given file system. */
async function batch(folder: string, disk: Disk, order: Order): Promise<Summary> {
  const output = join(folder, 'out')
  const state = openState(stateFolder(output, null), disk)
  const store = storeIn({ folder: output, temporary: state.temporary, writer: 'w', force: false }, disk)
  return runBatch(
    {
      sources: sourcesOf([join(folder, 'in')], {}, disk),
      order,
      shard: null,
      output,
      force: false,
      failFast: false,
      prune: false,
    },
    {
      disk,
      state,
      crew: alone(order, { disk, store, order: orderHash(order), ...helpOf('en') }, 'en'),
      failureOf: (error) => failureOf(error, 'en'),
      failed: () => {},
      progress: () => {},
    },
  )
}

/** The file system, of which the `n`-th call fails; writing leaves half of the bytes then. */
function failing(n: number, code: string): { disk: Disk; failed: () => boolean } {
  let calls = 0
  const entries = Object.entries(realDisk).map(([name, call]) => [
    name,
    (...values: unknown[]) => {
      if (++calls !== n) return (call as (...values: unknown[]) => unknown)(...values)
      const [path, bytes] = values
      if (name === 'create' || name === 'append') {
        const half = (bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2)
        realDisk.append(path as string, half)
      }
      throw Object.assign(new Error(code), { code })
    },
  ])
  return { disk: Object.fromEntries(entries), failed: () => calls >= n }
}

describe.each([
  ['a file each', ORDER],
  ['merged', { ...ORDER, merged: true }],
])('every call of the file system failing in turn: %s', (_, order) => {
  test.each(['EIO', 'ENOSPC'])('%s', { timeout: 60_000 }, async (code) => {
    await inFolderOf(FILES, async (folder) => {
      const output = join(folder, 'out')
      await batch(folder, realDisk, order)
      const undisturbed = tree(output)
      expect(Object.keys(undisturbed)).toHaveLength(order.merged ? 1 : 3)
      let runs = 0
      for (let n = 1; ; n++) {
        rmSync(output, { recursive: true })
        const { disk, failed } = failing(n, code)
        const summary = await batch(folder, disk, order).catch(() => null)
        if (!failed()) break
        runs++
        if (existsSync(output)) {
          // What is there is whole; what is not there is told, or the run could not begin or end.
          for (const [name, text] of Object.entries(tree(output))) {
            // A merged result holds the files that could be read.
            if (order.merged && summary && summary.failed.length > 0) expectLinesOf(text, undisturbed[name]!)
            else expect(text).toBe(undisturbed[name])
          }
          const missing = Object.keys(undisturbed).filter((name) => !(name in tree(output)))
          if (summary && missing.length > 0) {
            expect(summary.failed.length > 0 || summary.stopped !== null).toBe(true)
          }
        }
        const resumed = await batch(folder, realDisk, order)
        expect(resumed).toMatchObject({ failed: [], stopped: null })
        expect(tree(output)).toEqual(undisturbed)
        expect(drafts(output)).toEqual([])
      }
      expect(runs).toBeGreaterThan(20)
    })
  })
})

/** Whole lines of the other text, in its order. */
function expectLinesOf(text: string, whole: string): void {
  expect(whole.split('\r\n').filter((line) => text.split('\r\n').includes(line))).toEqual(text.split('\r\n'))
}

test('a full disk stops the run, and leaves no half file', async () => {
  await inFolderOf(FILES, async (folder) => {
    const full: Disk = {
      ...realDisk,
      create: (path, bytes) => {
        realDisk.append(path, bytes.subarray(0, 10))
        throw Object.assign(new Error(), { code: 'ENOSPC' })
      },
    }
    const summary = await batch(folder, full, ORDER)
    expect(summary).toMatchObject({
      stopped: 'full',
      converted: 0,
      failed: [{ name: 'a.txt', code: 'ENOSPC' }],
    })
    expect([tree(join(folder, 'out')), drafts(join(folder, 'out'))]).toEqual([{}, []])
  })
})
