import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from '../src/govplan.ts'
import type { PlanDocument } from '../src/model/plan-document.ts'
import { expectSound } from './invariants.ts'

const BIN = fileURLToPath(new URL('../bin/govplan.js', import.meta.url))
const BEFORE = '一、主要任务\n（一）清理河道。逐段清理，2024年6月底前完成。（县水利局牵头）\n（二）登记造册。'
const AFTER = '\n（三）修补道路。逐条修补。（县交通运输局牵头）\n'

/**
 * What the built program makes of texts, in one process that is killed where it does not end: all of them take
 * some seconds, one of them in more than linear time would take more than all of that. What is missing then is
 * the one that hangs, and those behind it.
 */
function parsed(texts: readonly string[]): Promise<PlanDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'govplan-hostile-'))
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, String(index)), text)
  const args = [BIN, 'parse', ...texts.map((_, index) => String(index)), '-f', 'ndjson', '-q']
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, timeout: 100_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 29 },
      (_, stdout) => {
        rmSync(folder, { recursive: true })
        resolve(
          stdout
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line)),
        )
      },
    )
  })
}

const leads = (plan: PlanDocument) =>
  plan.tasks.flatMap(({ units }) => units.filter(({ role }) => role === 'lead').map(({ name }) => name))

const STRETCHES = [
  ['opening brackets', '（'.repeat(100_000)],
  ['closing brackets', '）'.repeat(100_000)],
  ['nested brackets', '（〔'.repeat(30_000) + '〕）'.repeat(30_000)],
  ['numerals', '一'.repeat(100_000)],
  ['digits and one year', `${'1'.repeat(100_000)}年`],
  ['a list without end', '甲、'.repeat(50_000)],
  ['units without end', '县财政局、'.repeat(20_000)],
  ['one word of assignment', '责任单位'.repeat(25_000)],
  ['leading without end', '县财政局牵头'.repeat(15_000)],
  ['blanks', `甲${' '.repeat(100_000)}乙`],
  ['opening quotes', '“'.repeat(100_000)],
  ['opening titles', '《'.repeat(100_000)],
  ['closed titles', '《甲》'.repeat(30_000)],
  ['months', '6月底前'.repeat(20_000)],
  ['years', '2024年至'.repeat(20_000)],
  ['bars', '|'.repeat(100_000)],
] as const

const NUMBERED = [
  ['labels in a row', '一、'.repeat(50_000)],
  ['lines of one label', '一、甲\n'.repeat(20_000)],
  ['all levels again and again', '一、甲（一）乙1.丙（1）丁①戊'.repeat(3000)],
  ['paragraphs of ideographic spaces', '一、甲　　'.repeat(20_000)],
  ['fields', '责任单位：县财政局\n'.repeat(10_000)],
  ['rows of a table', `序号|任务|责任单位\n${'1|甲|县财政局\n'.repeat(10_000)}`],
  ['empty lines', `${'\n'.repeat(200_000)}一、甲`],
  ['one long line', '一、主要任务（一）清理河道。逐段清理。（县水利局牵头）'.repeat(20_000)],
] as const

const PAGE = `<html><body><p>${BEFORE}</p>${'<div>'.repeat(20_000)}<p>（三）修补道路。（县交通运输局牵头）</p></body></html>`
const TEXTS = new Map<string, string>([
  ...STRETCHES.map(([name, stretch]) => [name, `${BEFORE}${stretch}${AFTER}`] as const),
  ...NUMBERED,
  ['page', PAGE],
])
const plans = new Map<string, PlanDocument>()

beforeAll(async () => {
  const found = await parsed([...TEXTS.values()])
  for (const [index, name] of [...TEXTS.keys()].entries())
    if (found[index] !== undefined) plans.set(name, found[index])
}, 120_000)

function planOf(name: string): { readonly text: string; readonly plan: PlanDocument } {
  const plan = plans.get(name)
  if (plan === undefined) expect.fail(`${name}, or what comes before, was not done in time`)
  return { text: TEXTS.get(name)!, plan }
}

test.each(STRETCHES)('a hostile stretch leaves the tasks around it as they are: %s', (name) => {
  const { text, plan } = planOf(name)
  expectSound(plan, text)
  expect(leads(plan)[0]).toBe('县水利局')
  expect(leads(plan).at(-1)).toBe('县交通运输局')
  expect(plan.tasks[0]!.times.map(({ end }) => end)).toEqual(['2024-06-30'])
})

test.each(NUMBERED)('whatever is numbered: %s', (name) => {
  const { text, plan } = planOf(name)
  expectSound(plan, text)
})

test('a page of nested elements', () => {
  const { plan } = planOf('page')
  expect(leads(plan)).toEqual(['县水利局', '县交通运输局'])
  expect(plan.diagnostics.map(({ code }) => code)).toContain('depth-capped')
})

describe('nothing to find', () => {
  test.each([
    ['an empty file', []],
    ['a byte order mark', [0xef, 0xbb, 0xbf]],
    ['blanks', [0x20, 0x0a, 0x20, 0x0d, 0x0a]],
    ['one byte', [0x41]],
    ['half a character', [0xe5]],
    ['no task at all', [...new TextEncoder().encode('今日天气晴。')]],
  ])('%s', async (_, bytes) => {
    const plan = await parse(new Uint8Array(bytes))
    expectSound(plan, new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes)))
    expect(plan).toMatchObject({ outline: [], tasks: [] })
  })
})

describe('line ends', () => {
  const lines = `${BEFORE}${AFTER}二、保障措施\n责任单位：县财政局\n1.拨付资金。每月5日前拨付。\n`
  const ends = ['\n', '\r\n', '\r', '\u2028', '\u2029']

  test.each([
    ['CRLF', () => '\r\n'],
    ['CR', () => '\r'],
    ['U+2028', () => '\u2028'],
    ['mixed', (index: number) => ends[index % ends.length]!],
  ])('%s: the same tasks', async (_, endOf) => {
    let index = 0
    const text = lines.replaceAll('\n', () => endOf(index++))
    const plan = await parse(text)
    expectSound(plan, text)
    expect(withoutPlaces(plan)).toEqual(withoutPlaces(await parse(lines)))
  })
})

function withoutPlaces({ document, outline, tasks }: PlanDocument): unknown {
  return JSON.parse(
    JSON.stringify({ document, outline, tasks }, (key, value) => (key === 'span' ? null : value)),
  )
}
