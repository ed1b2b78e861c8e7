import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { HOSTILE, hostilePlan, plan, richPlan, task } from './sample.ts'
import { written } from './written.ts'

function read(text: string, version: '1.1' | '1.2'): unknown[] {
  const documents = parseAllDocuments(text, { version, logLevel: 'error' })
  if (!Array.isArray(documents)) throw new Error('no documents')
  return documents.map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([])
    return document.toJS()
  })
}

describe.each(['1.1', '1.2'] as const)('yaml, read as version %s', (version) => {
  test('hostile texts come back as they were', async () => {
    expect(read(await written('yaml', [hostilePlan()]), version)).toEqual([hostilePlan()])
  })

  test('several plans are a document each', async () => {
    expect(read(await written('yaml', [richPlan(), plan([])]), version)).toEqual([richPlan(), plan([])])
  })

  test('every hostile text comes back from every pair of lines', async () => {
    const texts = HOSTILE.flatMap((text) => [`甲\n${text}`, `${text}\n乙`])
    const tasks = texts.map((text, index) => task(`${index + 1}`, { text }))
    expect(read(await written('yaml', [plan(tasks)]), version)).toEqual([plan(tasks)])
  })
})

test('yaml is made for reading: plain Chinese, one line a span, paragraphs as a block', async () => {
  const text = await written('yaml', [plan([task('3.1', { text: '第一段。\n\n第二段：#完。' })])])
  expect(text).toContain('    title: 落实行政执法责任制\n')
  expect(text).toContain('    span: { start: 0, end: 3, line: 1, column: 1 }\n')
  expect(text).toContain('    text: |-\n      第一段。\n\n      第二段：#完。\n')
  expect(text).toContain('  - id: "3.1"\n')
})
