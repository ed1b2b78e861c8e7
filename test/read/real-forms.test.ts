import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from '../../src/govplan.ts'
import { REAL_NOTICES } from '../notices.ts'

/** Two notices, one with units in brackets, one with a table; skipped where they, or LibreOffice, are missing. */
const NOTICES = REAL_NOTICES.filter(({ name }) => /(?:luzhou-2012|yuecheng-2018)\.txt$/.test(name))
const OFFICE = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'soffice')))
const FILTERS = { docx: 'MS Word 2007 XML', doc: 'MS Word 97', odt: 'writer8', rtf: 'Rich Text Format' }

const folder = mkdtempSync(join(tmpdir(), 'govplan-forms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keyOf = (name: string) => name.replace(/^.*\//, '').replace(/\.txt$/, '')

/** What LibreOffice makes of all notices in one form. */
async function convertAll(ending: keyof typeof FILTERS, from: string, filter: string): Promise<void> {
  const files = NOTICES.map(({ name }) => join(folder, `${keyOf(name)}${from}`))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const to = `${ending}:${FILTERS[ending]}`
  await promisify(execFile)('soffice', [
    profile,
    '--headless',
    `--infilter=${filter}`,
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...files,
  ])
}

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
      await convertAll(ending, '.txt', 'Text (encoded):UTF8')
      for (const { name, path } of NOTICES) {
        const file = `${keyOf(name)}.${ending}`
        expect(await tasksOf(readFileSync(join(folder, file)), file)).toEqual(
          await tasksOf(readFileSync(path), name),
        )
      }
    },
  )
})
