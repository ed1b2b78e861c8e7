import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import type { ParseOptions } from '../../src/parse-options.ts'
import { readSource } from '../../src/read/index.ts'
import { expectSound } from '../invariants.ts'
import { noticeNamed } from '../notices.ts'
import { ROOT } from '../package.ts'
import { automaticDocx } from './automatic.ts'
import { FEATURES } from './features.ts'
import { textsOf } from './invariants.ts'
import { ofdFrom } from './ofd-file.ts'
import { convertAll, OFFICE } from './office.ts'

/** Forms of a notice that LibreOffice made of its text (`fixtures/read/make-forms.sh`): the same tasks. */
const EXACT = ['doc', 'docx', 'html', 'odt', 'pdf', 'rtf', 'xlsx']
/** The same of a notice whose labels are no text: Word counts them. */
const AUTOMATIC = ['docx', 'doc', 'odt', 'rtf']

async function tasksOf(bytes: Uint8Array, fileName: string, options: ParseOptions = {}) {
  const { plan, text } = await parseWithText(bytes, { ...options, fileName })
  expectSound(plan, text)
  return plan.tasks.map(({ id, title, kind, units, times }) => ({
    id,
    title,
    kind,
    units: units.map(({ role, name, inherited }) => [role, name, inherited]),
    times: times.map(({ text, start, end, rrule }) => [text, start, end, rrule]),
  }))
}

describe.each(['units-on-sections', 'brackets-and-annex'])('%s has the same tasks as', (name) => {
  const notice = readFileSync(noticeNamed(`${name}.txt`).path)
  const fixture = (ending: string) => `${ROOT}fixtures/read/${name}${ending}`
  const tasksIn = (file: string) => tasksOf(readFileSync(file), file)

  it.each(EXACT)('.%s', async (ending) => {
    expect(await tasksIn(fixture(`.${ending}`))).toEqual(await tasksOf(notice, 'notice.txt'))
  })

  it('.wps, which is .doc by another name', async () => {
    expect(await tasksOf(readFileSync(fixture('.doc')), 'notice.wps')).toEqual(
      await tasksOf(notice, 'notice.txt'),
    )
  })

  it('.ofd, set as an office would', async () => {
    expect(await tasksOf(ofdFrom(notice.toString()), 'notice.ofd')).toEqual(
      await tasksOf(notice, 'notice.txt'),
    )
  })

  it('.docx with automatic numbers', async () => {
    const docx = automaticDocx(notice.toString())
    if (process.env.GOVPLAN_UPDATE) writeFileSync(fixture('.automatic.docx'), docx)
    expect(Buffer.compare(readFileSync(fixture('.automatic.docx')), docx)).toBe(0)
  })

  it.each(AUTOMATIC)('.%s with automatic numbers', async (ending) => {
    const file = fixture(`.automatic.${ending}`)
    expect(await tasksIn(file)).toEqual(await tasksOf(notice, 'notice.txt'))
    const { plan } = await parseWithText(readFileSync(file))
    expect(plan.outline[0]!.span.origin).toMatchObject({ automatic: true })
  })
})

/** Older formats and what LibreOffice makes of them, all in one call a format. */
const OLDER = [
  ['doc', 'docx', ['units-on-sections', 'brackets-and-annex', 'brackets-and-annex.automatic']],
  ['xls', 'xlsx', ['units-on-sections', 'brackets-and-annex']],
] as const

describe.skipIf(!OFFICE).each(OLDER)(
  '.%s through LibreOffice (skipped where that is missing)',
  (from, to, names) => {
    let folder = ''
    const fixture = (name: string) => `${ROOT}fixtures/read/${name}.${from}`
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'govplan-older-'))
      await convertAll(names.map(fixture), to, folder)
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(names)('%s has the tasks of its text', async (name) => {
      const notice = readFileSync(noticeNamed(`${name.replace('.automatic', '')}.txt`).path)
      const convert = async () => readFileSync(join(folder, `${name}.${to}`))
      expect(await tasksOf(readFileSync(fixture(name)), `${name}.${from}`, { convert })).toEqual(
        await tasksOf(notice, 'notice.txt'),
      )
    })
  },
)

describe('what word processors do to a text is read alike', () => {
  const fixture = (ending: string) => `${ROOT}fixtures/read/word-features.${ending}`
  // LibreOffice writes empty cells behind a table in a cell into RTF.
  const filled = (row: readonly string[]) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
  const read = async (ending: string) => {
    const blocks = textsOf(await readSource(readFileSync(fixture(ending))))
    return blocks.map((block) => (typeof block === 'string' ? block : block.map(filled)))
  }

  it('.docx', async () => {
    if (process.env.GOVPLAN_UPDATE) writeFileSync(fixture('docx'), FEATURES)
    expect(Buffer.compare(readFileSync(fixture('docx')), FEATURES)).toBe(0)
    expect(await read('docx')).toEqual([
      '保留插入',
      '见第七页\t表后',
      '换行',
      '第一条总则',
      '第1款定义',
      '第2款范围',
      '第二条附则',
      '①甲',
      '②乙',
      [
        ['序号', '任务'],
        ['1', '修路\n铺桥', '县交通局'],
        ['2', '内甲\t内乙\n外'],
      ],
      '文末',
    ])
  })

  it.each(['doc', 'rtf', 'odt'])('.%s', async (ending) => {
    expect(await read(ending)).toEqual(await read('docx'))
  })
})
