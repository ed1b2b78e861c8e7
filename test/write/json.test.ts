import { describe, expect, test } from 'vitest'
import { planDocumentSchema } from '../../src/model/schema.ts'
import { hostilePlan, plan, richPlan, task } from './sample.ts'
import { written } from './written.ts'

describe('json', () => {
  test('one document is an object, indented by two, with a line break at the end', async () => {
    const text = await written('json', [richPlan()])
    expect(text).toBe(`${JSON.stringify(richPlan(), null, 2)}\n`)
    expect(text.startsWith('{\n  "schemaVersion": "1",\n')).toBe(true)
  })

  test('several are an array as JSON.stringify lays it out', async () => {
    const plans = [richPlan(), plan([])]
    expect(await written('json', plans)).toBe(`${JSON.stringify(plans, null, 2)}\n`)
  })

  test('an array also where one document is left, or none', async () => {
    expect(JSON.parse(await written('json', [richPlan()], { several: true }))).toEqual([richPlan()])
    expect(JSON.parse(await written('json', [], { several: true }))).toEqual([])
  })

  test('hostile texts come back as they were', async () => {
    expect(JSON.parse(await written('json', [hostilePlan()]))).toEqual(hostilePlan())
  })

  test('a text that looks like an escaped surrogate stays', async () => {
    const tricky = plan([task('1', { title: '\\ud800' })])
    expect(JSON.parse(await written('json', [tricky]))).toEqual(tricky)
  })

  test('the sample is a valid document', () => {
    expect(planDocumentSchema.safeParse(richPlan()).error).toBeUndefined()
  })
})

describe('ndjson', () => {
  test('a document a line, whatever a reader takes for a line break', async () => {
    const text = await written('ndjson', [hostilePlan(), richPlan()])
    const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    expect(lines.map((line) => line && JSON.parse(line))).toEqual([hostilePlan(), richPlan(), ''])
  })
})
