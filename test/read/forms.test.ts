import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import { expectSound } from '../invariants.ts'
import { noticeNamed } from '../notices.ts'
import { ROOT } from '../package.ts'

/** Forms of a notice that LibreOffice made of its text (`fixtures/read/make-forms.sh`): the same tasks. */
const EXACT = ['docx', 'html', 'odt', 'pdf', 'xlsx']

describe.each(['units-on-sections', 'brackets-and-annex'])('%s', (name) => {
  const tasksOf = async (file: string) => {
    const { plan, text } = await parseWithText(readFileSync(file), { fileName: file })
    expectSound(plan, text)
    return plan.tasks.map(({ id, title, kind, units, times }) => ({
      id,
      title,
      kind,
      units: units.map(({ role, name, inherited }) => [role, name, inherited]),
      times: times.map(({ text, start, end, rrule }) => [text, start, end, rrule]),
    }))
  }

  it.each(EXACT)('.%s', async (ending) => {
    const file = `${ROOT}fixtures/read/${name}.${ending}`
    expect(existsSync(file)).toBe(true)
    expect(await tasksOf(file)).toEqual(await tasksOf(noticeNamed(`${name}.txt`).path))
  })
})
