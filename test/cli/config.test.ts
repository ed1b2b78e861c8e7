import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkConfig } from '../../src/cli/config-text.ts'
import { WORDS } from '../../src/cli/words.ts'
import { answer, inFolder } from './command.ts'

const check = (text: string, language: 'zh' | 'en' = 'en') =>
  checkConfig(Buffer.from(text), { words: WORDS[language], language })

const BODY = '  - canonical: 数字经济发展办公室\n    names: [数字办]\n'

test('bodies with their names', async () => {
  expect(await check(`\ufeffbodies:\n${BODY}`)).toEqual({
    data: { bodies: [{ canonical: '数字经济发展办公室', names: ['数字办'] }] },
  })
})

test.each(['', '# nothing yet\n', 'bodies: []', '{}'])('%j tells nothing', async (text) => {
  expect(await check(text)).toEqual({ data: { bodies: [] } })
})

describe('what is wrong is told with its place', () => {
  test.each([
    ['bodies:\n  - canonical: 甲局\n   names: [乙]\n', 3, 1, 'no valid YAML (MISSING_CHAR)'],
    [`bodies:\n${BODY}body: []\n`, 4, 1, 'Unrecognized key: "body"'],
    [`bodies:\n${BODY}    alias: 乙\n`, 4, 5, 'bodies.0: Unrecognized key: "alias"'],
    ['bodies:\n  - canonical: 甲局\n', 2, 5, 'bodies.0.names: is missing'],
    ['bodies:\n  - canonical: 甲局\n    names: []\n', 3, 12, 'bodies.0.names: must not be empty'],
    [
      'bodies:\n  - canonical: 甲局\n    names: [乙, 110]\n',
      3,
      16,
      'bodies.0.names.1: the text must stand in quotes',
    ],
    ['bodies:\n  - canonical: " "\n    names: [乙]\n', 2, 16, 'bodies.0.canonical: must not be empty'],
    ['bodies: 甲局\n', 1, 9, 'bodies: must be a list, each entry behind “- ”'],
    ['- 甲局\n', 1, 1, ''],
    [`bodies:\n${BODY}  - canonical: 丙局\n    names: [丁, 数字办]\n`, 5, 16, '数字经济发展办公室'],
    ['bodies: []\n---\nbodies: []\n', 2, 1, 'no valid YAML (MULTIPLE_DOCS)'],
  ])('%j', async (text, line, column, message) => {
    const { problem } = (await check(text)) as { problem: { line: number; column: number; message: string } }
    expect([problem.line, problem.column]).toEqual([line, column])
    expect(problem.message).toContain(message)
  })

  test('in Chinese', async () => {
    expect(await check('bodies: 甲局\n', 'zh')).toMatchObject({
      problem: { line: 1, column: 9, message: expect.stringMatching(/^bodies: \p{sc=Han}/u) },
    })
  })

  test('aliases that grow beyond all measure, and bytes that are no UTF-8', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`)
    const bomb = ['a: &a [x]', 'a0: &a0 [*a,*a]', ...lines.slice(1)].join('\n')
    expect(await check(bomb)).toMatchObject({ problem: { line: 1 } })
    const bytes = new Uint8Array([0xb7, 0xa2])
    expect(await checkConfig(bytes, { words: WORDS.en, language: 'en' })).toMatchObject({
      problem: { message: 'not UTF-8; save the file as UTF-8' },
    })
  })
})

describe('govplan parse', () => {
  const canonicals = (stdout: string): (string | null)[] =>
    JSON.parse(stdout).tasks[0].units.map((unit: { canonical: string | null }) => unit.canonical)

  /** A folder with a notice and a configuration under the name. */
  const withConfig = (name: string, text: string, use: (cwd: string) => Promise<void>) =>
    inFolder(async (cwd) => {
      writeFileSync(join(cwd, '通知.txt'), '一、建设平台。(市财政局、数字办负责)\n')
      mkdirSync(join(cwd, 'deep'))
      writeFileSync(join(cwd, name), text)
      await use(cwd)
    })

  test('reads the file of the folder, and the one that is named', async () => {
    for (const [name, args] of [
      ['govplan.config.yaml', []],
      ['deep/own.yaml', ['--config', 'deep/own.yaml']],
    ] as const)
      await withConfig(name, `bodies:\n${BODY}`, async (cwd) => {
        const { code, stdout } = await answer(['parse', '通知.txt', '-q', ...args], { cwd })
        expect([code, canonicals(stdout)]).toEqual([0, ['市财政局', '市数字经济发展办公室']])
      })
  })

  test.each([
    ['govplan.config.yaml', 'bodies:\n  - names: 甲\n', [], 'govplan: govplan.config.yaml:2:'],
    ['own.yaml', 'bodies: 1\n', ['--config', 'own.yaml'], 'govplan: own.yaml:1:9: bodies: '],
    ['own.yaml', '', ['--config', 'none.yaml'], 'govplan: none.yaml: '],
    ['own.yaml', '', ['--config', 'deep'], 'govplan: deep: '],
  ])('%s %j ends with 2 and one line', async (name, text, args, message) => {
    await withConfig(name, text, async (cwd) => {
      const { code, stdout, stderr } = await answer(['parse', '通知.txt', ...args], { cwd })
      expect(stderr.startsWith(message)).toBe(true)
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
    })
  })

  test.each([
    ['govplan.config.yaml', []],
    ['own.yaml', ['--config', './own.yaml']],
    ['县财政局.json', ['--config', '县财政局.json', '--split', 'unit', '-f', 'json', '--force']],
  ])('%s %j is not replaced by the result', async (name, args) => {
    const text = `bodies:\n${BODY}`
    await withConfig(name, text, async (cwd) => {
      writeFileSync(join(cwd, '通知.txt'), '一、建设平台。(县财政局负责)\n')
      const output = args.includes('--split') ? '.' : name
      const { code, stderr } = await answer(['parse', '通知.txt', '-f', 'json', '-o', output, ...args], {
        cwd,
      })
      expect([code, stderr]).toEqual([output === '.' ? 1 : 2, expect.stringContaining('也是要读取的文件')])
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    })
  })
})
