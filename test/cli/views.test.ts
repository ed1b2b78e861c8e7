import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, inFolder, SPRING } from './command.ts'

const csv = async (...args: string[]) => {
  const outcome = await answer(['parse', SPRING, '-q', '-f', 'csv', '--no-bom', ...args])
  expect([outcome.code, outcome.stderr]).toEqual([0, ''])
  return outcome.stdout.trimEnd().split('\r\n')
}

const ids = async (...args: string[]) => (await csv('--columns', 'id', ...args)).slice(1)
const all = JSON.parse((await answer(['parse', SPRING])).stdout)

describe('tasks are chosen', () => {
  const [first] = all.tasks
  const { name, role } = first.units[0]

  test('by unit and role, with the role told', async () => {
    const expected = all.tasks.filter((task: typeof first) =>
      task.units.some((unit: (typeof first.units)[0]) => unit.name === name),
    )
    expect(await ids('--unit', name)).toEqual(expected.map(({ id }: typeof first) => id))
    expect((await csv('--unit', name, '--headers', 'en'))[1]).toMatch(new RegExp(`^${name},${role},`))
    expect(await ids('--unit', name, '--role', 'supervise')).toEqual([])
  })

  test.each([
    ['json', /^ {2}"tasks": \[\],$/m],
    ['ndjson', /"tasks":\[\]/],
    ['yaml', /^tasks: \[\]$/m],
    ['csv', /^\ufeff单位,角色,[^\n]*\n$/],
    ['tsv', /^\ufeff单位\t角色\t[^\n]*\n$/],
    ['table', /^没有任务$/m],
  ])('none may be left, in %s', async (format, empty) => {
    const { code, stdout, stderr } = await answer(['parse', SPRING, '--unit', '乙县财政局', '-f', format])
    expect(stdout).toMatch(empty)
    expect([code, stderr.includes('任务 0 项')]).toEqual([0, true])
    expect(stderr).toContain(`${all.tasks.length} 项任务中没有符合所选条件的`)
  })

  test('JSON keeps outline, diagnostics and the tasks as they were', async () => {
    const { stdout } = await answer(['parse', SPRING, '--unit', name, '--unit', '别的单位'])
    const kept = all.tasks.filter((task: typeof first) =>
      task.units.some((unit: (typeof first.units)[0]) => unit.name === name),
    )
    expect(kept.length).toBeLessThan(all.tasks.length)
    expect(JSON.parse(stdout)).toEqual({ ...all, tasks: kept })
  })

  test('by kind and day', async () => {
    const kinds = all.tasks.map((task: typeof first) => task.kind)
    expect(await ids('--kind', 'safeguard')).toHaveLength(
      kinds.filter((kind: string) => kind === 'safeguard').length,
    )
    expect(await ids('--due-before', '0001-01-01')).toEqual([])
    expect((await ids('--due-before', '9999-12-31')).length).toBeGreaterThan(0)
  })
})

test('a file that is not there is told, the view of the others written', async () => {
  const { code, stdout, stderr } = await answer([
    'parse',
    'gone.txt',
    SPRING,
    '-f',
    'csv',
    '--unit',
    '无此单位',
  ])
  expect([code, stdout.split('\r\n').length]).toEqual([1, 2])
  expect(stderr).toMatch(/^govplan: gone\.txt: /)
})

test('tables are arranged, also in a file', async () => {
  expect((await csv('--by', 'unit', '--columns', '单位，角色、id'))[0]).toBe('单位,角色,编号')
  expect((await csv('--tidy'))[0]).toMatch(/^文件,文件标题,.*,继承$/)
  await inFolder(async (cwd) => {
    await answer(['parse', SPRING, '-o', 'a.csv', '--columns', 'title', '--no-bom'], { cwd })
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^任务\r\n/)
  })
  const { stdout } = await answer([
    'parse',
    SPRING,
    '-f',
    'table',
    '--by',
    'deadline',
    '--columns',
    'end,title',
  ])
  expect(stdout).toMatch(/^完成时限 +任务$/m)
})
