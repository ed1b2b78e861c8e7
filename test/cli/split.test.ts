import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, inFolder, SPRING } from './command.ts'

const FILES = ['县交通运输局', '县供销合作社', '县农业农村局', '县人民政府办公室', '县自然资源局', '县财政局']
const split = (cwd: string, ...args: string[]) =>
  answer(['parse', SPRING, '--split', 'unit', '-f', 'csv', ...args], { cwd })

test('a file a unit, each with its own tasks and its role, in a new folder', async () => {
  await inFolder(async (cwd) => {
    const { code, stdout, stderr } = await split(cwd, '-o', 'units')
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/^govplan: 写入 6 个文件\ngovplan: 1 份文件：任务 4 项/)
    const files = readdirSync(join(cwd, 'units'))
    expect(files.sort()).toEqual(FILES.map((name) => `${name}.csv`).sort())
    const text = readFileSync(join(cwd, 'units/县交通运输局.csv'), 'utf8')
    expect(text).toMatch(/^\ufeff单位,角色,[^\n]*\r\n县交通运输局,配合,1\.2,[^\n]*\r\n$/)
    expect(readdirSync(cwd)).toEqual(['units'])
  })
})

test('tasks without a unit have a file of their own', async () => {
  await inFolder(async (cwd) => {
    const input = [
      Buffer.from('河道方案\n\n一、清理河道。逐段清理。（县水利局负责）\n二、加强宣传。张贴公告。\n'),
    ]
    const args = ['parse', '-', '--split', 'unit', '-o', 'units', '-q', '--headers', 'en', '-f', 'tsv']
    expect(await answer(args, { cwd, input })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readdirSync(join(cwd, 'units')).sort()).toEqual(['县水利局.tsv', '未写明单位.tsv'].sort())
    expect(readFileSync(join(cwd, 'units/未写明单位.tsv'), 'utf8')).toContain('加强宣传')
  })
})

test('goes with a choice of tasks, and writes JSON unless told otherwise', async () => {
  await inFolder(async (cwd) => {
    const args = ['parse', SPRING, '--split', 'unit', '-o', 'units', '--role', 'lead']
    expect((await answer(args, { cwd })).code).toBe(0)
    expect(readdirSync(join(cwd, 'units')).sort()).toEqual(['县供销合作社.json', '县农业农村局.json'].sort())
    const { tasks } = JSON.parse(readFileSync(join(cwd, 'units/县供销合作社.json'), 'utf8'))
    expect(tasks.map(({ id }: { id: string }) => id)).toEqual(['1.2'])
    const none = ['parse', SPRING, '--split', 'unit', '-o', 'none', '--unit', '无此单位', '--lang', 'en']
    const { code, stderr } = await answer(none, { cwd })
    expect([code, readdirSync(join(cwd, 'none'))]).toEqual([0, []])
    expect(stderr).toContain('0 files written')
  })
})

describe('nothing is replaced unasked', () => {
  test('a file that is there stays and is told, the others are written; --force replaces it', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, 'units'))
      writeFileSync(join(cwd, 'units/县财政局.csv'), '旧')
      writeFileSync(join(cwd, 'units/别的.csv'), '别的')
      const { code, stderr } = await split(cwd, '-o', 'units')
      expect(stderr).toMatch(
        /^govplan: units\/县财政局\.csv: 已有这个文件，没有替换.*\ngovplan: 写入 5 个文件\n/,
      )
      expect(code).toBe(1)
      expect(readFileSync(join(cwd, 'units/县财政局.csv'), 'utf8')).toBe('旧')
      expect(await split(cwd, '-o', 'units', '--force', '-q')).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(readFileSync(join(cwd, 'units/县财政局.csv'), 'utf8')).toContain('强化资金支持')
      expect(readFileSync(join(cwd, 'units/别的.csv'), 'utf8')).toBe('别的')
      expect(readdirSync(join(cwd, 'units'))).toHaveLength(7)
    })
  })

  test('no input, and nothing behind a link, even with --force', async () => {
    await inFolder(async (cwd) => {
      mkdirSync(join(cwd, 'units'))
      const input = join('units', '县财政局.csv')
      copyFileSync(SPRING, join(cwd, input))
      writeFileSync(join(cwd, 'outside.csv'), '外')
      symlinkSync('../outside.csv', join(cwd, 'units/县供销合作社.csv'))
      const args = ['parse', input, '--split', 'unit', '-f', 'csv', '-o', 'units', '--force', '-q']
      const { code, stderr } = await answer(args, { cwd })
      expect([code, stderr.trimEnd().split('\n').length]).toEqual([1, 2])
      expect(stderr).toContain('县财政局.csv 也是要读取的文件')
      expect(stderr).toContain('县供销合作社.csv: 这是链接')
      expect(readFileSync(join(cwd, input))).toEqual(readFileSync(SPRING))
      expect(readFileSync(join(cwd, 'outside.csv'), 'utf8')).toBe('外')
    })
  })

  test('no folder where a file is, none below a folder that is not there', async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'units'), '')
      for (const [output, message] of [
        ['units', 'units: 这不是文件夹'],
        ['gone/units', 'gone/units: 没有这个文件夹'],
      ] as const) {
        const { code, stderr } = await split(cwd, '-o', output)
        expect([code, stderr.includes(message)]).toEqual([1, true])
      }
      expect(existsSync(join(cwd, 'gone'))).toBe(false)
    })
  })
})
