import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { noticeNamed } from './notices.ts'
import { ROOT } from './package.ts'

/** A copy of the package without what the build stored for this Node. */
const plain = mkdtempSync(join(tmpdir(), 'govplan-load-'))
for (const path of ['bin', 'package.json', 'dist/cli.cjs']) {
  cpSync(join(ROOT, path), join(plain, path), { recursive: true })
}
symlinkSync(join(ROOT, 'node_modules'), join(plain, 'node_modules'))
afterAll(() => rmSync(plain, { recursive: true }))

async function parsed(root: string, file: string, flags: readonly string[] = []): Promise<string> {
  const args = [...flags, join(root, 'bin/govplan.js'), 'parse', '-q', file]
  return (await promisify(execFile)(process.execPath, args)).stdout
}

test('what the build stored fits this Node', () => {
  const { CACHE, loadScript } = createRequire(import.meta.url)('../bin/load.js')
  expect(loadScript(readFileSync(CACHE)).script.cachedDataRejected).toBe(false)
})

describe.each(['units-on-sections.txt', 'portal-table.html'])('%s gives the same', (name) => {
  const { path } = noticeNamed(name)

  test('where nothing is stored for this Node', async () => {
    expect(await parsed(plain, path)).toBe(await parsed(ROOT, path))
  })

  test('where V8 rejects what is stored', async () => {
    expect(await parsed(ROOT, path, ['--no-opt'])).toBe(await parsed(ROOT, path))
  })
})
