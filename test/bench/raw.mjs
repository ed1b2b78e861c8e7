// What comes out of the real notices that nobody annotated: tasks, how many of them tell who and when, and what the
// diagnostics say. They are not in the repository; without them there is nothing to count.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '../../dist/index.js'

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/raw', import.meta.url))

export async function raw() {
  if (!existsSync(FOLDER)) return console.log(`\nRaw notices: left out, there is no ${FOLDER}`)
  const tasks = []
  const codes = new Map()
  const names = readdirSync(FOLDER)
  for (const fileName of names) {
    const plan = await parse(readFileSync(join(FOLDER, fileName)), { fileName })
    tasks.push(...plan.tasks)
    for (const { code } of plan.diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  const share = (told) => `${((100 * tasks.filter(told).length) / tasks.length).toFixed(1)} %`
  console.log('\nRaw notices')
  console.table({
    documents: names.length,
    tasks: tasks.length,
    'with units': share(({ units }) => units.length > 0),
    'with times': share(({ times }) => times.length > 0),
  })
  console.table(Object.fromEntries([...codes].sort(([, a], [, b]) => b - a)))
}
