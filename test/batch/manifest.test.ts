import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ManifestEntry, openManifest } from '../../src/batch/manifest.ts'
import { NOTHING } from '../../src/batch/tally.ts'
import { realDisk } from '../../src/cli/batch/real-disk.ts'
import { inFolderOf } from './folder.ts'

const entry = (input: string, sha256: string): ManifestEntry => ({
  input,
  sha256,
  order: 'o',
  output: { bytes: 1, sha256 },
  tally: NOTHING,
})

test('the last line for an input holds; a torn one is cut off, so that the next one is whole', async () => {
  await inFolderOf({}, async (folder) => {
    const path = join(folder, 'state/manifest.ndjson')
    const first = openManifest(path, realDisk)
    expect(first.entries.size).toBe(0)
    first.add([entry('a', '1'), entry('b', '1'), entry('__proto__', '1')])
    first.add([entry('a', '2'), { gone: 'b' }])
    realDisk.append(path, Buffer.from('{"input":"c","sha'))
    const second = openManifest(path, realDisk)
    expect([...second.entries].map(([input, { sha256 }]) => input + sha256)).toEqual(['a2', '__proto__1'])
    second.add([entry('c', '3')])
    expect(openManifest(path, realDisk).entries.get('c')?.sha256).toBe('3')
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(7)
  })
})

test('lines of others are passed over', async () => {
  await inFolderOf({ 'm.ndjson': 'null\n{"input":1}\n{"x":\n"a"\n[]\n' }, async (folder) => {
    expect(openManifest(join(folder, 'm.ndjson'), realDisk).entries.size).toBe(0)
  })
})
