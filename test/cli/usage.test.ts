import { describe, expect, test } from 'vitest'
import { processIo } from '../../src/cli/io.ts'
import { programFor } from '../../src/cli/program.ts'
import { WORDS } from '../../src/cli/words.ts'
import { WRITERS } from '../../src/write/index.ts'
import { width } from '../../src/write/width.ts'
import { answer, govplan, inFolder, SPRING } from './command.ts'

const FORMATS = WRITERS.map(({ name }) => name)

describe('wrong usage ends with 2, one line that says what, nothing on stdout', () => {
  test.each([
    [[], '没有写命令'],
    [['foo'], '没有 foo 这个命令'],
    [['parse'], '没有写要读取的文件'],
    [['parse', SPRING, '--foo'], '没有 --foo 这个选项'],
    [['parse', SPRING, '-f'], '选项 -f, --format 后面缺少内容'],
    [['parse', SPRING, '-o', '--strict'], '选项 -o, --output 后面缺少内容'],
    [['parse', SPRING, '-o', ''], '选项 -o, --output 后面缺少内容'],
    [['help', 'foo'], '没有 foo 这个命令'],
    [['parse', SPRING, '--foo=1'], '没有 --foo=1 这个选项'],
    [['parse', SPRING, '--strict=1'], '选项 --strict 后面不需要内容'],
    [['parse', SPRING, '-f', 'xml'], `没有 xml 这种格式；可用：${FORMATS.join(' ')}`],
    [['parse', SPRING, '--headers', 'fr'], 'fr 不对；可用：zh en'],
    [['parse', SPRING, '--stage', 'soup'], 'soup 不对；可用：text blocks items coverage'],
    [['parse', SPRING, '--stage', 'text', '-f', 'csv'], '--stage 和 --format 不能同时使用'],
    [['parse', SPRING, '--date', '2024-02-30'], '2024-02-30 不是真实的日期'],
    [['parse', SPRING, '--date', '2024-2-3'], '2024-2-3 不是真实的日期'],
    [['parse', SPRING, '--encoding', 'klingon'], '不认识字符编码 klingon'],
    [['parse', SPRING, '--lang', 'fr'], 'fr 不对；可用：zh en'],
    [['parse', SPRING, '--lang', 'en', '--date', 'now'], 'now is no day of the calendar'],
    [['parse', '-', '-'], '标准输入（-）只能写一次'],
    [['parse', SPRING, '-o', SPRING], '也是要读取的文件，不能覆盖'],
    [['check'], '没有写要读取的文件'],
    [['check', SPRING, '-f', 'csv'], 'csv 不对；可用：text json github'],
    [['check', SPRING, '--headers', 'en'], '没有 --headers 这个选项'],
    [['check', SPRING, '--date', '2024-02-30'], '2024-02-30 不是真实的日期'],
    [['check', SPRING, '--encoding', 'klingon'], '不认识字符编码 klingon'],
    [['check', SPRING, '-o', SPRING], '也是要读取的文件，不能覆盖'],
    [['check', '-', '-'], '标准输入（-）只能写一次'],
    [['formats', '--stage', 'text'], '没有 --stage 这个选项'],
    [['parse', SPRING, '--by', 'unit'], '--by 不能用于 json'],
    [['parse', SPRING, '-f', 'yaml', '--columns', 'id'], '--columns 不能用于 yaml'],
    [['parse', SPRING, '-f', 'table', '--tidy'], '--tidy 不能用于 table'],
    [['parse', SPRING, '-f', 'csv', '--by', 'colour'], 'colour 不对；可用：unit deadline section'],
    [['parse', SPRING, '-f', 'csv', '--columns', 'id,列'], '没有“列”这一列；可用：文件 file, '],
    [['parse', SPRING, '-f', 'csv', '--columns', 'open'], '没有“open”这一列'],
    [['parse', SPRING, '--unit', '市财政局', '--role', 'leader'], 'leader 不对；可用：lead'],
    [['parse', SPRING, '--split', 'unit'], '--split 需要用 -o 写明文件夹'],
    [['parse', SPRING, '--split', 'task', '-o', 'x'], 'task 不对；可用：unit'],
    [['parse', SPRING, '--force', '-o', 'x.json'], '--force 只能与 --split 同用'],
    [['parse', SPRING, '--stage', 'text', '--split', 'unit'], '--stage 和 --split 不能同时使用'],
    [['parse', SPRING, '--unit'], '选项 --unit 后面缺少内容'],
    [['parse', SPRING, '--due-before', '2024-02-30'], '2024-02-30 不是真实的日期'],
    [['parse', SPRING, '--stage', 'text', '--unit', '市财政局'], '--stage 和 --unit 不能同时使用'],
    [['schema', 'x'], '这个命令后面不需要 x'],
    [['parse', SPRING, '-f', '\u001b[31m'], '没有 ␛[31m 这种格式'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await answer(args)
    expect(stderr.split('\n')[0]).toContain(message)
    expect(stderr.split('\n')).toHaveLength(3)
    expect([code, stdout]).toEqual([2, ''])
  })
})

test('a format to come is not written as JSON under its ending', async () => {
  await inFolder(async (cwd) => {
    for (const ending of ['docx', 'pdf']) {
      const { code, stderr } = await answer(['parse', SPRING, '-o', `a.${ending}`], { cwd })
      expect([code, stderr.includes(ending)]).toEqual([2, true])
    }
  })
})

describe('help', () => {
  test.each([[['--help']], [['parse', '-h']], [['help', 'parse']], [['help']], [['formats', '--help']]])(
    '%j',
    async (args) => {
      const { code, stdout, stderr } = await answer(args)
      expect(stdout).toMatch(/^用法：govplan .*\n$/s)
      expect([code, stderr]).toEqual([0, ''])
    },
  )

  describe.each(['zh', 'en'] as const)('in %s, every option within 100 columns', (lang) => {
    const session = { io: processIo(), language: lang, words: WORDS[lang], code: 0 } as const
    const program = programFor(session, () => {})

    test.each(program.commands.map((command) => [command.name(), command] as const))(
      '%s',
      async (name, command) => {
        const { stdout } = await answer([name, '--help', '--lang', lang])
        for (const { long, description } of [...program.options, ...command.options]) {
          expect(stdout).toContain(long)
          expect(stdout).toContain(description)
        }
        for (const line of stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(100)
      },
    )

    test('no option is left without a command', async () => {
      const { stdout } = await answer(['parse', '--help', '--lang', lang])
      for (const about of Object.values(WORDS[lang].options)) expect(stdout).toContain(about)
    })
  })

  test('check says that it is always strict', async () => {
    expect((await answer(['check', '--help'])).stdout).toContain('检查总是严格的：有警告，退出码就是 3')
    expect((await answer(['check', '--help', '--lang', 'en'])).stdout).toContain('always strict')
  })

  test('both languages have the same words, with the same blanks to fill', () => {
    const blanks = (words: object): unknown =>
      JSON.parse(JSON.stringify(words), (_, value) =>
        typeof value === 'string' ? value.split('{}').length : Array.isArray(value) ? value.length : value,
      )
    expect(blanks(WORDS.en)).toEqual(blanks(WORDS.zh))
  })
})

test('--version', async () => {
  expect((await govplan(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('formats lists every format', async () => {
  const { code, stdout } = await answer(['formats'])
  expect(stdout).toMatch(/^json +\.json +/)
  expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, FORMATS.length])
})

test('schema is JSON Schema', async () => {
  const { code, stdout } = await answer(['schema'])
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', title: 'govplan PlanDocument' })
  expect(code).toBe(0)
})
