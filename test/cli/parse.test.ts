import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planDocumentSchema } from '../../src/model/schema.ts'
import { answer, GAP, govplan, inFolder, SPRING } from './command.ts'

test('JSON into a pipe, one summary line beside it', async () => {
  const { code, stdout, stderr } = await govplan(['parse', SPRING])
  expect(planDocumentSchema.parse(JSON.parse(stdout)).tasks).toHaveLength(4)
  expect(stderr).toMatch(/^govplan: 1 份文件：任务 4 项，.*\n$/)
  expect(code).toBe(0)
})

test('keys stand in the order of the schema', async () => {
  const { stdout } = await answer(['parse', SPRING])
  const plan = JSON.parse(stdout)
  expect(Object.keys(plan)).toEqual(Object.keys(planDocumentSchema.shape))
  // `corrected` stands only where a person corrected.
  const told = Object.keys(planDocumentSchema.shape.tasks.element.shape).filter((key) => key !== 'corrected')
  expect(Object.keys(plan.tasks[0])).toEqual(told)
})

test('several files are an array, in the order given', async () => {
  const { stdout, stderr } = await answer(['parse', GAP, SPRING])
  expect(JSON.parse(stdout).map((plan: { source: { file: string } }) => plan.source.file)).toEqual([
    GAP,
    SPRING,
  ])
  expect(stderr).toContain('2 份文件')
})

test.each([1, 3, 65_535, 65_536, 65_537])('standard input in chunks of %i bytes', async (size) => {
  const bytes = readFileSync(SPRING)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  const { code, stdout } = await govplan(['parse', '-'], { input: chunks })
  const [piped, read] = [JSON.parse(stdout), JSON.parse((await answer(['parse', SPRING])).stdout)]
  expect(piped).toEqual({ ...read, source: { ...read.source, file: null } })
  expect(code).toBe(0)
})

describe('formats', () => {
  test.each([
    ['json', /^\{/],
    ['ndjson', /^\{.*\}\n$/],
    ['yaml', /^---\n/],
    ['csv', /^\ufeff编号,/],
    ['tsv', /^\ufeff编号\t/],
    ['table', /^春耕生产工作方案\n|^甲县/],
  ])('-f %s', async (format, beginning) => {
    const { code, stdout } = await answer(['parse', SPRING, '-f', format])
    expect(stdout).toMatch(beginning)
    expect(code).toBe(0)
  })

  test('the ending of the output file tells, -f overrides it', async () => {
    await inFolder(async (cwd) => {
      await answer(['parse', SPRING, '-o', 'a.csv', '--no-bom', '--headers', 'en'], { cwd })
      expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^id,seq,/)
      await answer(['parse', SPRING, '-o', 'b.csv', '-f', 'ndjson'], { cwd })
      expect(readFileSync(join(cwd, 'b.csv'), 'utf8')).toMatch(/^\{/)
      await answer(['parse', SPRING, '-o', 'c.result'], { cwd })
      expect(readFileSync(join(cwd, 'c.result'), 'utf8')).toMatch(/^\{\n/)
      expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'b.csv', 'c.result'])
    })
  })
})

describe('--strict', () => {
  test('lists every warning with place and carets, and ends with 3', async () => {
    const { code, stdout, stderr } = await answer(['parse', GAP, '--strict'])
    expect(code).toBe(3)
    expect(JSON.parse(stdout).tasks).toHaveLength(2)
    expect(stderr).toMatch(/gap\.txt:5:\d+: 警告：.*\[number-gap\]\n {2}.*\n +\^+\n/)
  })

  test('ends with 0 where there is no warning, with 1 where a file failed', async () => {
    expect((await answer(['parse', SPRING, '--strict'])).code).toBe(0)
    expect((await answer(['parse', GAP, 'gone.txt', '--strict'])).code).toBe(1)
  })
})

test('--quiet says nothing, but errors', async () => {
  expect((await answer(['parse', GAP, '-q', '--strict'])).stderr).toBe('')
  expect((await answer(['parse', 'gone.txt', '-q'])).stderr).toMatch(/^govplan: gone\.txt: 没有这个文件.*\n$/)
})

test('--lang en switches messages, also those in the result; headers stay', async () => {
  const { stdout, stderr } = await answer(['parse', GAP, '--lang', 'en'])
  expect(stderr).toMatch(/^govplan: 1 document: 2 tasks/)
  expect(stdout).toContain('numbering has a gap')
  expect((await answer(['parse', SPRING, '--lang=en', '-f', 'csv'])).stdout).toMatch(/^\ufeff编号/)
})

test('the locale and the time zone change nothing', async () => {
  const plain = await answer(['parse', SPRING])
  const env = { LANG: 'en_US.UTF-8', LC_ALL: 'tr_TR', TZ: 'Pacific/Kiritimati' }
  expect(await govplan(['parse', SPRING], { env })).toEqual(plain)
})

describe('--stage', () => {
  test.each(['text', 'blocks', 'items'])('%s', async (stage) => {
    const { code, stdout, stderr } = await answer(['parse', SPRING, '--stage', stage])
    expect(stdout).toContain('落实种植面积')
    expect([code, stderr]).toEqual([0, ''])
  })

  test('coverage: the stretches on stdout, the shares of all files in one line beside it', async () => {
    const { code, stdout, stderr } = await answer(['parse', GAP, SPRING, '--stage', 'coverage'])
    expect(stdout).toMatch(/^0-10 field {2}乙县河道清理工作方案\n12-19 section {2}一、主要任务/)
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(/^\d+-\d+ (?:task|section|field|note|background|unplaced) {2}\S/)
    }
    expect(stderr).toMatch(/^govplan: 2 份文件：任务 [\d.]+%，.*，未归类 0\.0%\n$/)
    expect(code).toBe(0)
  })

  test('coverage: unplaced text is told, in English, and not at all with --quiet', async () => {
    const input = ['河道清理工作方案\n\n一、清理河道。逐段清理。（县水利局负责）\n\n附件\n\n甲乙丙丁\n'].map(
      Buffer.from,
    )
    const args = ['parse', '-', '--stage', 'coverage', '--lang', 'en']
    const { stdout, stderr } = await answer(args, { input })
    expect(stdout).toContain(' unplaced  甲乙丙丁')
    expect(stderr).toMatch(/^govplan: 1 document: task [\d.]+%, .*, unplaced (?!0\.0%)[\d.]+%\n$/)
    expect((await answer([...args, '-q'], { input })).stderr).toBe('')
  })

  test('coverage: a file that fails counts not', async () => {
    const { code, stderr } = await answer(['parse', GAP, 'gone.txt', '--stage', 'coverage'])
    expect(stderr).toMatch(/^govplan: gone\.txt: .*\ngovplan: 1 份文件：/)
    expect(code).toBe(1)
  })
})

test('names that look like options, and names with odd characters', async () => {
  await inFolder(async (cwd) => {
    for (const name of ['-rf', '--', '名 称\n.txt', '通知.']) {
      copyFileSync(SPRING, join(cwd, name))
      const { code, stdout } = await answer(['parse', '--', name], { cwd })
      expect([code, JSON.parse(stdout).tasks.length]).toEqual([0, 4])
    }
  })
})
