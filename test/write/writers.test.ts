import { describe, expect, test } from 'vitest'
import { WRITERS, writerFor, writerForFile } from '../../src/write/index.ts'
import { hostilePlan, LONE_SURROGATE, plan, richPlan, task, time, unit } from './sample.ts'
import { written } from './written.ts'

/** Whatever a terminal obeys. */
const STEERS = /(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

describe('the list of writers', () => {
  test('names and endings are unique and lower case', () => {
    const endings = WRITERS.flatMap(({ extension, otherExtensions = [] }) => [extension, ...otherExtensions])
    expect(new Set(WRITERS.map(({ name }) => name)).size).toBe(WRITERS.length)
    expect(new Set(endings).size).toBe(endings.length)
    expect(endings.every((ending) => /^[a-z]+$/.test(ending))).toBe(true)
  })

  test('are found by name', () => {
    expect(writerFor('yaml')?.name).toBe('yaml')
    expect(writerFor('toString')).toBeUndefined()
  })

  test.each([
    ['任务.csv', 'csv'],
    ['a.b/任务.JSONL', 'ndjson'],
    ['C:\\任务.yml', 'yaml'],
    ['任务.txt', 'table'],
    ['任务', undefined],
    ['folder.csv/任务', undefined],
    ['任务.', undefined],
  ])('are found for %s', (path, name) => {
    expect(writerForFile(path)?.name).toBe(name)
  })
})

/** A calendar shows only what has a date. */
const times = [time('年底前', { end: '2021-12-31' })]

/** Parquet is compressed; test/write/parquet.test.ts reads it. */
const TEXTS = WRITERS.map(({ name }) => name).filter((name) => name !== 'parquet')

describe.each(TEXTS)('%s', (name) => {
  test('writes the same bytes again', async () => {
    expect(await written(name, [richPlan(), hostilePlan()])).toBe(
      await written(name, [richPlan(), hostilePlan()]),
    )
  })

  test('sends nothing to a terminal that it obeys', async () => {
    expect(await written(name, [hostilePlan()])).not.toMatch(STEERS)
  })

  test('keeps what stands around half a surrogate pair', async () => {
    const text = await written(name, [plan([task('1', { title: LONE_SURROGATE, times })])])
    expect(text).toContain('甲\ufffd乙')
  })

  test.each(['__proto__', 'constructor', 'toString'])('writes a unit %s as any other', async (unitName) => {
    const text = await written(name, [plan([task('1', { units: [unit('lead', unitName)], times })])])
    // Markdown escapes what it would take for emphasis.
    expect(text.replaceAll('\\', '')).toContain(unitName)
  })

  test('takes a plan without tasks, and no plan at all', async () => {
    expect(await written(name, [plan([])])).toContain(name === 'csv' || name === 'tsv' ? '编号' : '法治政府')
    await written(name, [])
  })
})
