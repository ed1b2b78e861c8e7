import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from '../../src/govplan.ts'
import { REAL_NOTICES } from '../notices.ts'
import { convertAll, OFFICE } from './office.ts'

/** Two notices, one with units in brackets, one with a table; skipped where they, or LibreOffice, are missing. */
const NOTICES = REAL_NOTICES.filter(({ name }) => /(?:luzhou-2012|yuecheng-2018)\.txt$/.test(name))
const FILTERS = { docx: 'MS Word 2007 XML', doc: 'MS Word 97', odt: 'writer8', rtf: 'Rich Text Format' }

const folder = mkdtempSync(join(tmpdir(), 'govplan-forms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keyOf = (name: string) => name.replace(/^.*\//, '').replace(/\.txt$/, '')

async function tasksOf(bytes: Uint8Array, fileName: string) {
  const { tasks } = await parse(bytes, { fileName })
  return tasks.map(({ id, title, units, times }) => ({
    id,
    title,
    units: units.map(({ role, name }) => `${role} ${name}`),
    times: times.map(({ text, start, end, rrule }) => [text, start, end, rrule]),
  }))
}

describe.skipIf(!OFFICE || NOTICES.length === 0)('real notices have the same tasks', () => {
  it.each(Object.keys(FILTERS) as (keyof typeof FILTERS)[])(
    'as .%s',
    { timeout: 180_000 },
    async (ending) => {
      for (const { name, path } of NOTICES)
        writeFileSync(join(folder, `${keyOf(name)}.txt`), readFileSync(path))
      const files = NOTICES.map(({ name }) => join(folder, `${keyOf(name)}.txt`))
      const infilter = '--infilter=Text (encoded):UTF8'
      await convertAll(files, `${ending}:${FILTERS[ending]}`, folder, [infilter])
      for (const { name, path } of NOTICES) {
        const file = `${keyOf(name)}.${ending}`
        expect(await tasksOf(readFileSync(join(folder, file)), file)).toEqual(
          await tasksOf(readFileSync(path), name),
        )
      }
    },
  )
})
