import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ManifestEntry } from '../../src/batch/manifest.ts'
import { openPieces } from '../../src/batch/merge.ts'
import { sha256 } from '../../src/batch/store.ts'
import { NOTHING } from '../../src/batch/tally.ts'
import { realDisk } from '../../src/cli/batch/real-disk.ts'
import { inFolderOf } from './folder.ts'

const piece = (n: number) => Buffer.alloc(1 + ((n * 7919) % 400_000), n)

const entryOf = (bytes: Uint8Array, at: number): ManifestEntry => ({
  input: '',
  sha256: '',
  order: '',
  output: { bytes: bytes.length, sha256: sha256(bytes), at },
  tally: NOTHING,
})

test('pieces come back whole in any order, over the bounds of what is read at once', async () => {
  await inFolderOf({}, async (folder) => {
    const file = openPieces(join(folder, 'pieces'), realDisk)
    const pieces = Array.from({ length: 60 }, (_, n) => piece(n))
    const starts = [...file.add(pieces.slice(0, 40)), ...file.add(pieces.slice(40))]
    const order = [...pieces.keys()].sort((a, b) => ((a * 17) % 60) - ((b * 17) % 60))
    for (const n of [...pieces.keys(), ...order]) {
      expect(sha256(file.get(entryOf(pieces[n]!, starts[n]!)))).toBe(sha256(pieces[n]!))
    }
  })
})

test('a piece longer than what is read at once, and one that was added after a look', async () => {
  await inFolderOf({}, async (folder) => {
    const file = openPieces(join(folder, 'pieces'), realDisk)
    const [long, late] = [Buffer.alloc(3_000_000, 1), Buffer.from('late')]
    const [first] = file.add([long])
    expect(file.get(entryOf(long, first!))).toHaveLength(3_000_000)
    const [second] = file.add([late])
    expect(Buffer.from(file.get(entryOf(late, second!))).toString()).toBe('late')
  })
})

test('a piece that is not what was noted is told', async () => {
  await inFolderOf({}, async (folder) => {
    const file = openPieces(join(folder, 'pieces'), realDisk)
    file.add([Buffer.from('one')])
    expect(() => file.get(entryOf(Buffer.from('two'), 0))).toThrowError(
      expect.objectContaining({ code: 'STATE' }),
    )
    expect(() => file.get(entryOf(Buffer.from('beyond'), 2_000_000))).toThrowError(
      expect.objectContaining({ code: 'STATE' }),
    )
  })
})
