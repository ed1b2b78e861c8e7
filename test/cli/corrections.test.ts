import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkCorrections } from '../../src/cli/corrections.ts'
import { WORDS } from '../../src/cli/words.ts'
import { answer, inFolder } from './command.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
const GRAIN = fixture('notices/grain-storage.utf-8.txt')
const FILE = fixture('cli/grain-storage.govplan.yaml')

const ROWS = `编号,任务,单位,角色,完成时限
1.1,排查仓房隐患,县发展改革局、县应急管理局、县住房城乡建设局,牵头、配合、配合,2021-04-30
1.2,更新消防设施,县发展改革局、县消防救援大队、各乡镇人民政府,责任、牵头、责任,2021-06-15
1.3,规范熏蒸作业,县粮食服务中心,责任,
2.2,保障整治经费,县财政局,责任,
N1,安排专项资金,县财政局,牵头,
`
const TABLE = ['-f', 'csv', '--no-bom', '--columns', '编号,任务,单位,角色,完成时限']

test('a file is replayed, with the same bytes each time', async () => {
  const args = ['parse', GRAIN, '--corrections', FILE, '--strict', ...TABLE]
  const { code, stdout, stderr } = await answer(args)
  expect([code, stdout.replaceAll('\r', '')]).toEqual([0, ROWS])
  expect(stderr).toBe('govplan: 1 份文件：任务 5 项，单位 7 个，时限 2 个，警告 0 处，提示 0 处\n')
  expect(await answer(args)).toEqual({ code, stdout, stderr })
})

/** A folder with the notice and the corrections, the latter changed. */
const withChanged = (
  from: string,
  to: string,
  use: (run: (...args: string[]) => ReturnType<typeof answer>) => Promise<void>,
) =>
  inFolder(async (cwd) => {
    const text = readFileSync(FILE, 'utf8')
    expect(text).toContain(from)
    copyFileSync(GRAIN, join(cwd, 'grain-storage.utf-8.txt'))
    writeFileSync(join(cwd, 'c.yaml'), text.replace(from, to))
    await use((...args) =>
      answer([...args, 'grain-storage.utf-8.txt', '--corrections', 'c.yaml', '--lang', 'en'], { cwd }),
    )
  })

test('one that no longer fits is a warning, in parse and in check; the others are made', async () => {
  await withChanged('加强组织领导', '加强领导', async (run) => {
    const { code, stdout, stderr } = await run('parse', '--strict', ...TABLE)
    expect([code, stdout.includes('\n2.1,加强组织领导,'), stdout.includes('\nN1,')]).toEqual([3, true, true])
    const line = /warning: the correction “2\.1 加强领导” does not fit .+ \[correction-unplaced\]\n/
    expect(stderr).toMatch(line)
    const checked = await run('check')
    expect([checked.code, line.test(checked.stdout)]).toEqual([3, true])
  })
})

test('corrections to another version are made, and a remark says so', async () => {
  await withChanged('sha256: 0', 'sha256: 1', async (run) => {
    const { code, stdout } = await run('check', '-f', 'json')
    const codes = JSON.parse(stdout).diagnostics.map((one: { code: string }) => one.code)
    expect([code, codes]).toEqual([0, ['correction-other-text']])
  })
})

test('corrections of a file that is no input are told; with --strict all of them is a warning', async () => {
  const [, hash] = /sha256: (\S+)/.exec(readFileSync(FILE, 'utf8'))!
  await withChanged(`grain-storage.utf-8.txt\n    sha256: ${hash}`, 'other.txt', async (run) => {
    for (const [strict, expected] of [
      [[], 0],
      [['--strict'], 3],
    ] as const) {
      const { code, stderr } = await run('parse', ...strict)
      expect([code, stderr.split('\n')[0]]).toEqual([
        expected,
        'govplan: corrections not used, as no input is meant by them: other.txt',
      ])
    }
    expect((await run('check')).code).toBe(3)
  })
})

/** The place and the message for a file with one change. */
async function problemOf(from: string | RegExp, to: string, language: 'zh' | 'en'): Promise<string> {
  const text = readFileSync(FILE, 'utf8')
  expect(text).toMatch(from)
  const bytes = Buffer.from(text.replace(from, to))
  const checked = await checkCorrections(bytes, { words: WORDS[language], language })
  const { line, column, message } = (checked as Extract<typeof checked, { problem: unknown }>).problem
  return `${line}:${column} ${message}`
}

describe('what is wrong in the file is told with its place', () => {
  test.each([
    ['version: 1', 'version: 2', '1:10 version: must be one of: 1'],
    [
      'do: drop-task',
      'do: drop',
      '17:13 documents.0.corrections.2.do: must be one of: set-title, drop-task, add-task, set-unit, drop-unit, add-unit, set-time, drop-time, add-time',
    ],
    [
      'task: "1.2"',
      'task: 1.2',
      '7:15 documents.0.corrections.0.task: the number must stand in quotes, such as "1.2"',
    ],
    ['        title: 加强组织领导\n', '', '17:9 documents.0.corrections.2.title: is missing'],
    [
      '2021-06-15',
      '2021-06-31',
      '16:20 documents.0.corrections.1.to.end: must be a day of the calendar as YYYY-MM-DD, such as 2024-03-01',
    ],
    [
      'end: 2021-06-15',
      'rrule: FREQ=SOMETIMES',
      '16:22 documents.0.corrections.1.to.rrule: must be a rule of RFC 5545, such as FREQ=MONTHLY;INTERVAL=3',
    ],
    ['title: 安排专项资金', 'title: ""', 'documents.0.corrections.3.title: must not be empty'],
    ['role: lead }', 'rule: lead }', '11:15 documents.0.corrections.0.to: Unrecognized key: "rule"'],
    [
      'task: N1',
      'task: "3.1"',
      '21:15 documents.0.corrections.3.task: the number of an added task must be like N1, N2',
    ],
    ['  - file', '  - files', '3:5 documents.0: Unrecognized key: "files"'],
    ['version: 1', '- a: [', 'no valid YAML'],
  ])('%j → %j', async (from, to, message) => {
    expect(await problemOf(from, to, 'en')).toContain(message)
  })

  test.each([
    ['task: "1.2"', 'task: 1.2', '7:15 documents.0.corrections.0.task: 编号要加引号，如 "1.2"'],
    [
      'do: drop-task',
      'do: 删除',
      '17:13 documents.0.corrections.2.do: 只能写：set-title、drop-task、add-task、set-unit、drop-unit、',
    ],
    [
      '      - do: drop-task\n        task',
      '      - task',
      '17:9 documents.0.corrections.2.do: 只能写：set-title、',
    ],
    ['role: lead }', 'role: 牵头 }', 'to.role: 只能写：lead、support、responsible、supervise'],
    [
      '2021-06-15',
      '6月15日',
      '16:20 documents.0.corrections.1.to.end: 日期要真实存在，写成 YYYY-MM-DD，如 2024-03-01',
    ],
    ['2021-06-15', '20210615', 'to.end: 日期要真实存在，写成 YYYY-MM-DD'],
    ['2021-06-15', '2021-02-30', 'to.end: 日期要真实存在，写成 YYYY-MM-DD'],
    ['end: 2021-06-15', 'rrule: 每月', 'to.rrule: 周期要按 RFC 5545 书写，如 FREQ=MONTHLY;INTERVAL=3'],
    ['sha256: ', 'sha256: A', 'sha256: 要写 64 位小写十六进制数字，或去掉这一项'],
    ['title: 安排专项资金', 'title: " "', 'documents.0.corrections.3.title: 不能为空'],
    ['title: 安排专项资金', 'title:', 'documents.0.corrections.3.title: 不能为空'],
    ['task: "1.2"', 'task: ""', 'documents.0.corrections.0.task: 不能为空'],
    ['        title: 加强组织领导\n', '', '17:9 documents.0.corrections.2.title: 缺少这一项'],
    ['task: N1', 'task: "3.1"', '21:15 documents.0.corrections.3.task: 新增任务的编号要写成 N1、N2 等'],
    [/- file(?:.|\n){1,200}?corrections/, '- corrections', '3:5 documents.0.file: 要写明 file 或 sha256'],
    ['unit: 县财政局', 'unit: 110', 'unit: 文字要加引号，如 "110"'],
  ])('in Chinese: %j → %j', async (from, to, message) => {
    expect(await problemOf(from, to, 'zh')).toContain(message)
  })

  test.each([
    ['version: 1', 'version: 2', 'c.yaml:1:10: version: '],
    ['version: 1', '', 'c.yaml:2:1: version: '],
  ])('and ends with 2: %s → %s', async (from, to, message) => {
    await withChanged(from, to, async (run) => {
      const { code, stdout, stderr } = await run('parse')
      expect(stderr).toContain(message)
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
    })
  })

  test('no such file', async () => {
    const { code, stderr } = await answer(['check', GRAIN, '--corrections', 'none.yaml'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^govplan: none\.yaml: /)])
  })
})

test('the file is never written over, and a stage shows no corrections', async () => {
  await withChanged('version', 'version', async (run) => {
    expect((await run('parse', '-o', 'c.yaml')).stderr).toContain('c.yaml is an input file too')
    expect((await run('parse', '--stage', 'text')).stderr).toContain('--stage and --corrections exclude')
  })
})
