import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import type { Correction } from '../../src/model/corrections.ts'
import { correctionsSchema } from '../../src/model/corrections-schema.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { correctionsYaml } from '../../src/write/html/client/corrections-yaml.ts'
import { expectSound } from '../invariants.ts'
import { NOTICES } from '../notices.ts'

/** `GOVPLAN_RUNS=10000 npx vitest run test/correct/fuzz.test.ts` looks longer. */
const numRuns = Number(process.env.GOVPLAN_RUNS ?? 60)
const READ = await Promise.all(
  NOTICES.filter(({ name }) => name.endsWith('.txt') && !name.includes('gb18030')).map(async ({ path }) => {
    const text = readFileSync(path, 'utf8')
    return { text, plan: (await parseWithText(text, { fileName: 'a.txt' })).plan }
  }),
)

const role = fc.constantFrom('lead', 'support', 'responsible', 'supervise')
const day = fc.constantFrom('2020-02-29', '2021-06-30', '2022-12-31', null)
const dates = fc.record(
  { start: day, end: day, rrule: fc.constantFrom('FREQ=YEARLY', null) },
  { requiredKeys: [] },
)

/** Corrections of a plan: of what is in it for the most part, else of what is not. */
function correctionOf({ plan, text }: (typeof READ)[number]): fc.Arbitrary<Correction> {
  const { tasks } = plan
  const phrase = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => text.slice(start, start + length).trim())
    .filter((some) => some !== '')
  const on = fc
    .constantFrom(...tasks, ...tasks.slice(0, 1).map((task) => ({ ...task, title: '不在' })))
    .chain((task) => fc.constantFrom({ task: task.id, title: task.title }, { task: 'N1' }, { task: 'N2' }))
  const units = tasks.flatMap((task) =>
    task.units.map(({ role, name }) => ({ task: task.id, title: task.title, role, unit: name })),
  )
  const times = tasks.flatMap((task) =>
    task.times.map(({ text: time }) => ({ task: task.id, title: task.title, time })),
  )
  const name = fc.oneof(phrase, fc.constantFrom(...units.map(({ unit }) => unit), '__proto__'))
  const strange = { task: tasks[0]!.id, title: tasks[0]!.title, role: 'lead' as const, unit: '不在' }
  const known = fc.constantFrom(...units, strange)
  const told = fc
    .constantFrom(...times, { ...tasks[0]!, task: tasks[0]!.id, time: '不在' })
    .map(({ task, title, time }) => ({ task, title, time }))
  return fc.oneof(
    fc
      .record({ do: fc.constant('set-title' as const), on, to: phrase })
      .map(({ on, ...one }) => ({ ...one, ...on })),
    on.map((one) => ({ do: 'drop-task' as const, ...one })),
    fc.record({ do: fc.constant('add-task' as const), task: fc.constantFrom('N1', 'N2'), text: phrase }),
    fc
      .record({ known, to: fc.record({ unit: name, role }, { requiredKeys: [] }) })
      .map(({ known, to }) => ({ do: 'set-unit' as const, ...known, to })),
    known.map((one) => ({ do: 'drop-unit' as const, ...one })),
    fc.record({ on, unit: name, role }).map(({ on, ...one }) => ({ do: 'add-unit' as const, ...on, ...one })),
    fc.record({ told, to: dates }).map(({ told, to }) => ({ do: 'set-time' as const, ...told, to })),
    told.map((one) => ({ do: 'drop-time' as const, ...one })),
    fc
      .record({ on, time: phrase, dates })
      .map(({ on, time, dates }) => ({ do: 'add-time' as const, ...on, time, ...dates })),
  )
}

const some = fc
  .constantFrom(...READ)
  .chain((read) => fc.tuple(fc.constant(read), fc.array(correctionOf(read), { maxLength: 12 })))

async function correcting(text: string, corrections: Correction[]): Promise<PlanDocument> {
  const documents = [{ file: 'a.txt', corrections }]
  return (await parseWithText(text, { fileName: 'a.txt', corrections: { version: 1, documents } })).plan
}

test('whatever is corrected, the plan is sound, and every correction is made or told', {
  timeout: 2 ** 31 - 1,
}, async () => {
  await fc.assert(
    fc.asyncProperty(some, async ([{ text }, corrections]) => {
      correctionsSchema.parse({ version: 1, documents: [{ file: 'a.txt', corrections }] })
      const plan = await correcting(text, corrections)
      expectSound(plan, text)
      expect(correctionsYaml([{ file: 'a.txt', corrections }])).toContain('version: 1')
      const told = plan.diagnostics.filter(({ code }) => code === 'correction-unplaced').length
      expect(told).toBeLessThanOrEqual(corrections.length)
      // One more correction of what is not there is one more diagnostic, whatever else is corrected.
      const more = await correcting(text, [...corrections, { do: 'drop-task', task: '99', title: '不在' }])
      expect(more.tasks).toEqual(plan.tasks)
      expect(more.diagnostics.length).toBe(plan.diagnostics.length + 1)
    }),
    { numRuns },
  )
})
