import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { WRITERS } from '../src/write/index.ts'
import { answer } from './cli/command.ts'
import { NOTICES } from './notices.ts'
import { ROOT } from './package.ts'

const FOLDER = dirname(NOTICES[0]!.path)
const FORMATS = WRITERS.map(({ name }) => name)

const argsFor = (format: string, files: readonly string[]) => {
  const corrections = join(FOLDER, '../cli/grain-storage.govplan.yaml')
  return ['parse', ...files, '-f', format, '-q', '--lang', 'zh', '--corrections', corrections]
}

const SURROUNDINGS = [
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
] as const

/** Runs the command lines it is given, one after another, and prints a hash of what each writes. */
const CHILD = `
  const { createHash } = require('node:crypto')
  const { run } = require('./bin/load.js').load()
  const [folder, ...lines] = JSON.parse(process.argv[1])
  process.chdir(folder)
  ;(async () => {
    for (const line of lines) {
      const hash = createHash('sha256')
      const sink = (write) => ({ terminal: false, columns: undefined, write: async (chunk) => void write(chunk) })
      const stdout = sink((chunk) => hash.update(chunk))
      const stderr = sink((chunk) => process.stderr.write(chunk))
      const code = await run(line, { env: process.env, stdin: () => [], stdout, stderr })
      console.log(code + ' ' + hash.digest('hex'))
    }
  })()`

/** What is written for all our notices in every format, as exit codes and hashes, by one process. */
function written(env: NodeJS.ProcessEnv): string[] {
  const lines = FORMATS.map((format) =>
    argsFor(
      format,
      NOTICES.map(({ name }) => name),
    ),
  )
  const args = ['-e', CHILD, JSON.stringify([FOLDER, ...lines])]
  const options = { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' } as const
  return execFileSync(process.execPath, args, options).trimEnd().split('\n')
}

let all: string[][] = []
beforeAll(() => {
  all = SURROUNDINGS.map(written)
}, 300_000)

test.each(FORMATS.map((name, index) => [name, index] as const))(
  '%s: the same bytes whatever the time zone and locale',
  (_, index) => {
    const [first, ...others] = all.map((hashes) => hashes[index])
    expect(first).toMatch(/^0 [\da-f]{64}$/)
    expect(others).toEqual(others.map(() => first))
  },
)

test('each format has its own bytes', () => {
  expect(new Set(all[0]).size).toBe(FORMATS.length)
})

test('the same bytes whatever the working folder', async () => {
  const paths = NOTICES.map(({ name }) => join(FOLDER, name))
  const [here, there] = [
    await answer(argsFor('json', paths), { cwd: FOLDER }),
    await answer(argsFor('json', paths), { cwd: tmpdir() }),
  ]
  expect(here.code).toBe(0)
  expect(there).toEqual(here)
})
