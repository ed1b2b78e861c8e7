import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noticeNamed, planOf } from './notices.ts'
import { runModule, typeErrors } from './package.ts'

const { name, path } = noticeNamed('units-on-sections.txt')

test('the built package parses bytes as the sources do', async () => {
  const told = await runModule(`
    import { readFileSync } from 'node:fs'
    import { parse } from 'govplan'
    const plan = await parse(readFileSync(${JSON.stringify(path)}), { fileName: ${JSON.stringify(name)} })
    console.log(JSON.stringify(plan))`)
  expect(JSON.parse(told)).toEqual(await planOf({ name, path }))
})

test('a string is read as its UTF-8 bytes', async () => {
  const told = await runModule(`
    import { parse } from 'govplan'
    const plan = await parse(${JSON.stringify(readFileSync(path, 'utf8'))}, { fileName: ${JSON.stringify(name)} })
    console.log(JSON.stringify({ ...plan.source, tasks: plan.tasks.length }))`)
  const { source, tasks } = await planOf({ name, path })
  expect(JSON.parse(told)).toEqual({ ...source, tasks: tasks.length, encoding: null })
})

test('the stages can be looked at', async () => {
  const told = await runModule(`
    import { stage } from 'govplan'
    for (const name of ['text', 'blocks', 'items']) console.log(await stage(name, '一、清理河道。'))`)
  expect(told).toMatch(/^一、清理河道。\n0-7 paragraph {2}一、清理河道。\n\n0-7 part/)
})

test('what cannot be read is a ReadError with a reason', async () => {
  const told = await runModule(`
    import { parse, ReadError } from 'govplan'
    const error = await parse(new Uint8Array(1000)).catch((error) => error)
    console.log(error instanceof ReadError, error.reason)`)
  expect(told).toBe('true binary\n')
})

test('the schema is at govplan/schema', async () => {
  const told = await runModule(`
    import { parse } from 'govplan'
    import { planDocumentSchema } from 'govplan/schema'
    console.log(planDocumentSchema.safeParse(await parse('一、清理河道。')).success)`)
  expect(told).toBe('true\n')
})

test('nothing but exports can be reached', async () => {
  await expect(runModule(`import 'govplan/dist/cli.js'`)).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
})

test('the types are published', { timeout: 30_000 }, () => {
  const use = `
    import { type ParseOptions, type PlanDocument, type PlanTask, parse } from 'govplan'
    const options: ParseOptions = { date: '2024-03-01', lang: 'en' }
    const plan: PlanDocument = await parse(new Uint8Array(), options)
    export const ends: (string | null)[] = plan.tasks.flatMap((task: PlanTask) => task.times.map(({ end }) => end))`
  expect(typeErrors(use)).toEqual([])
  expect(typeErrors(use.replace(`lang: 'en'`, `lang: 'fr'`))).toHaveLength(1)
})
