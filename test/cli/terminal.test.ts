import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'
import { ESCAPES, GAP, SPRING } from './command.ts'

/** A terminal that keeps what it is sent. */
async function onTerminal(argv: readonly string[], env: Io['env'] = {}) {
  const sent = { stdout: '', stderr: '' }
  const sink = (name: 'stdout' | 'stderr') => ({
    terminal: true,
    columns: 80,
    write: async (chunk: string | Uint8Array) => {
      sent[name] += Buffer.from(chunk).toString()
    },
  })
  const io: Io = { env, stdin: async function* () {}, stdout: sink('stdout'), stderr: sink('stderr') }
  return { code: await run(argv, io), ...sent }
}

test('a table, then warnings with carets, then the summary', async () => {
  const { code, stdout, stderr } = await onTerminal(['parse', GAP])
  expect(stdout).toContain('牵头：县水利局')
  expect(stderr).toMatch(/警告：.*\n {2}.*\n +\^+\n(?:.*\n)*govplan: 1 份文件.*\n$/)
  expect(code).toBe(0)
})

test('the table speaks the language of the messages', async () => {
  expect((await onTerminal(['parse', SPRING, '--lang', 'en'])).stdout).toContain('Lead: 县农业农村局')
})

describe('colour', () => {
  const colours = async (argv: readonly string[], env?: Io['env']) =>
    (await onTerminal(['parse', SPRING, ...argv], env)).stdout.includes('\u001b[')

  test.each([
    [[], {}, true],
    [['--no-color'], {}, false],
    [[], { NO_COLOR: '1' }, false],
    [[], { NO_COLOR: '' }, true],
    [['--color'], { NO_COLOR: '1' }, true],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { TERM: 'dumb' }, false],
    [['-f', 'json', '--color'], {}, false],
  ])('%j %j', async (argv, env, expected) => {
    expect(await colours(argv, env)).toBe(expected)
  })
})

test('check: in colour, also when the terminal is all that there is', async () => {
  const { code, stdout, stderr } = await onTerminal(['check', GAP])
  expect(stdout).toContain('gap.txt:5:1\u001b[22m: \u001b[33m警告\u001b[39m：')
  expect(stderr).toBe('govplan: 1 份文件：警告 1 处，提示 0 处\n')
  expect(code).toBe(3)
  for (const argv of [['--no-color'], ['-f', 'json'], ['-f', 'github']]) {
    expect((await onTerminal(['check', GAP, ...argv])).stdout).not.toContain('\u001b')
  }
})

test.each([[['-f', 'csv']], [['--stage', 'text']], [['--no-color']]])(
  'no escape sequence of the document: %j',
  async (argv) => {
    const { stdout, stderr } = await onTerminal(['parse', ESCAPES, '--strict', ...argv])
    expect(stdout + stderr).not.toMatch(/(?![\t\r\n])[\p{Cc}\u202e]/u)
  },
)
