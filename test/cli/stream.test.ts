import { expect, test } from 'vitest'
import { inFolderOf, notice } from '../batch/folder.ts'
import { answer, shell } from './command.ts'

const record = (value: unknown) => `${JSON.stringify(value)}\n`

const stream = (text: string, ...args: string[]) =>
  answer(['stream', '--lang', 'en', ...args], { input: [Buffer.from(text)] })

test('a result for every record, in order; a bad one gives an error and spoils no other', async () => {
  const good = [
    { id: 'a', text: notice(1) },
    { id: 2, base64: Buffer.from(notice(2)).toString('base64'), name: 'b.txt' },
  ]
  const { code, stdout, stderr } = await stream(
    `${record(good[0])}\nno json\n${record({ id: 5 })}${record({ id: 6, base64: 'iVBORw0KGgo=' })}${JSON.stringify(good[1])}`,
  )
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(results.map(({ id, plan, error }) => [id, plan?.tasks[0].units[0].name ?? error.code])).toEqual([
    ['a', '县水利局'],
    [null, 'noJson'],
    [5, 'noContent'],
    [6, 'unsupported-format'],
    [2, '县水利局'],
  ])
  expect(results[4].plan.source.file).toBe('b.txt')
  expect([code, stderr]).toEqual([1, 'govplan: 5 records: 2 converted, 3 failed\n'])
})

test('a plan is the one that parse gives, and nothing stays from one record to the next', async () => {
  const records = [3, 4, 3].map((n) => record({ id: n, text: notice(n), name: 'n.txt' }))
  const { code, stdout } = await stream(records.join(''), '-q')
  const lines = stdout.trimEnd().split('\n')
  expect([code, lines[0], lines.length]).toEqual([0, lines[2], 3])
  await inFolderOf({ 'n.txt': notice(4) }, async (cwd) => {
    const parsed = await answer(['parse', 'n.txt', '-f', 'ndjson', '-q', '--lang', 'en'], { cwd })
    const { plan } = JSON.parse(lines[1]!)
    const { source, ...rest } = JSON.parse(parsed.stdout)
    expect(plan).toEqual({ ...rest, source: { ...source, encoding: null } })
  })
})

test('records cut anywhere, CRLF, a last one without line break', async () => {
  const bytes = Buffer.from([1, 2, 3].map((n) => JSON.stringify({ id: n, text: notice(n) })).join('\r\n'))
  const whole = await answer(['stream', '-q'], { input: [bytes] })
  const bits = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) => bytes.subarray(n * 7, n * 7 + 7))
  expect((await answer(['stream', '-q'], { input: bits })).stdout).toBe(whole.stdout)
  expect(whole.stdout.split('\n')).toHaveLength(4)
})

test('--strict, --date and an empty input', async () => {
  const gap = record({ id: 1, text: '一、甲。（县水利局）\n三、乙。（县水利局）\n' })
  expect((await stream(gap, '--strict', '-q')).code).toBe(3)
  const undated = await stream(
    record({ id: 1, text: '方案\n一、修路。年底前完成。（县交通局）' }),
    '--date',
    '2024-05-01',
  )
  expect(JSON.parse(undated.stdout).plan.tasks[0].times[0].end).toBe('2024-12-31')
  expect(await stream('', '-q')).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('a reader that leaves is no error, a full device is one', async () => {
  await inFolderOf({ 'r.ndjson': record({ id: 1, text: notice(1) }).repeat(200) }, async (cwd) => {
    const head = await shell('govplan stream < r.ndjson | head -1 | wc -l', cwd)
    expect([head.stdout.trim(), head.stderr]).toEqual(['1', ''])
    const full = await shell('govplan stream -q --lang en < r.ndjson > /dev/full', cwd)
    expect([full.code, full.stderr.split('\n').length]).toEqual([1, 2])
  })
})

test('GNU parallel gives the bytes of one process; skipped where it is missing', async (context) => {
  if ((await shell('parallel --version')).code !== 0) context.skip('there is no GNU parallel')
  const records = Array.from({ length: 60 }, (_, n) => record({ id: n, text: notice(n) })).join('')
  await inFolderOf({ 'r.ndjson': records }, async (cwd) => {
    const one = await shell('govplan stream -q < r.ndjson', cwd)
    const line = 'export -f govplan; parallel --will-cite --pipe -k -N 7 -j 3 govplan stream -q < r.ndjson'
    const many = await shell(line, cwd)
    expect(one.stdout.split('\n')).toHaveLength(61)
    expect(many).toEqual(one)
  })
})
