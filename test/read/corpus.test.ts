import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { expectSound } from './invariants.ts'

const folder = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:txt|html|pdf)$/.test(name),
    )
  : []

describe.skipIf(names.length === 0)(`every document of ${folder}, skipped where that is absent`, () => {
  it.each(names)('%s', async (name) => {
    const source = await readSource(readFileSync(folder + name), { fileName: name })
    expectSound(source)
    expect(source.blocks.length).toBeGreaterThan(0)
    expect(source.diagnostics).toEqual([])
  })
})
