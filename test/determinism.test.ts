import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { WRITERS } from '../src/write/index.ts'
import { NOTICES } from './notices.ts'

const BIN = fileURLToPath(new URL('../bin/govplan.js', import.meta.url))
const FOLDER = dirname(NOTICES[0]!.path)

const CORRECTIONS = join(FOLDER, '../cli/grain-storage.govplan.yaml')

const SURROUNDINGS = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
] as const

/** What is written for all our notices, as a hash. */
function written(format: string, env: NodeJS.ProcessEnv, cwd: string, files: readonly string[]): string {
  const args = [BIN, 'parse', ...files, '-f', format, '-q', '--lang', 'zh', '--corrections', CORRECTIONS]
  const output = execFileSync(process.execPath, args, { cwd, env: { ...process.env, ...env } })
  return createHash('sha256').update(output).digest('hex')
}

test.each(WRITERS.map(({ name }) => name))(
  '%s: the same bytes whatever the time zone and locale',
  (format) => {
    const names = NOTICES.map(({ name }) => name)
    const hashes = SURROUNDINGS.map((env) => written(format, env, FOLDER, names))
    expect(new Set(hashes).size).toBe(1)
  },
)

test('the same bytes whatever the working folder', () => {
  const paths = NOTICES.map(({ name }) => join(FOLDER, name))
  expect(written('json', {}, tmpdir(), paths)).toBe(written('json', {}, FOLDER, paths))
})
