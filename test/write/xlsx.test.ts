import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { WriteOptions } from '../../src/write/index.ts'
import { noticeNamed, planOf } from '../notices.ts'
import { HOSTILE, hostilePlan, plan, task, time, unit } from './sample.ts'
import { writtenBytes } from './written.ts'

/** A second library reads what ours wrote. */
async function read(plans: readonly PlanDocument[], options?: WriteOptions) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await writtenBytes('xlsx', plans, options)) as unknown as ExcelJS.Buffer)
  return workbook
}

const values = (sheet: ExcelJS.Worksheet, row: number) => (sheet.getRow(row).values as unknown[]).slice(1)
const column = (sheet: ExcelJS.Worksheet, header: string) => values(sheet, 1).indexOf(header) + 1

describe('a workbook', () => {
  test('has a sheet for tasks, units, times and checks', async () => {
    const notice = await planOf(noticeNamed('phases.txt'))
    const workbook = await read([notice])
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['任务台账', '按单位', '时间表', '核对'])
    const [ledger, units, times, checks] = workbook.worksheets as [
      ExcelJS.Worksheet,
      ExcelJS.Worksheet,
      ExcelJS.Worksheet,
      ExcelJS.Worksheet,
    ]
    expect(ledger.rowCount).toBe(notice.tasks.length + 1)
    expect(units.rowCount).toBe(notice.tasks.flatMap(({ units }) => units).length + 1)
    expect(times.rowCount).toBe(notice.tasks.flatMap(({ times }) => times).length + 1)
    expect(checks.rowCount).toBe(notice.diagnostics.length + 1)
    const titles = notice.tasks.map(({ title }) => title)
    expect(titles.map((_, i) => ledger.getRow(i + 2).getCell(column(ledger, '任务')).value)).toEqual(titles)
  })

  test('has real days, and every other cell is text or a number', async () => {
    const workbook = await read([await planOf(noticeNamed('brackets-and-annex.txt')), hostilePlan()])
    const types = new Set<ExcelJS.ValueType>()
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => void types.add(cell.type)))
    const kinds = ExcelJS.ValueType
    expect(types.has(kinds.Date)).toBe(true)
    for (const type of types)
      expect([kinds.Date, kinds.String, kinds.Number, kinds.Null, kinds.Merge]).toContain(type)
    const ledger = workbook.worksheets[0]!
    const due = ledger.getRow(2).getCell(column(ledger, '完成时限'))
    expect([due.value, due.numFmt]).toEqual([new Date('2022-12-31T00:00:00Z'), 'yyyy-mm-dd'])
  })

  test('can be filled in: frozen and repeated header, filter, a list of states, colours by the day', async () => {
    const ledger = (await read([await planOf(noticeNamed('brackets-and-annex.txt'))])).worksheets[0]!
    expect(ledger.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(ledger.autoFilter).toBe('A1:N12')
    expect(ledger.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    })
    expect(ledger.getCell('L2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"未启动,推进中,已完成,逾期未完成"'],
    })
    const { conditionalFormattings } = ledger as unknown as {
      conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[]
    }
    expect(
      conditionalFormattings.flatMap(({ ref, rules }) => rules.map(({ formulae }) => [ref, formulae[0]])),
    ).toEqual([
      ['I2:I12', 'AND(ISNUMBER($I2),$I2<TODAY(),$L2<>"已完成")'],
      ['I2:I12', 'AND(ISNUMBER($I2),$I2<=TODAY()+30,$L2<>"已完成")'],
    ])
  })

  test('merges neighbours of a category where that is asked for', async () => {
    const notice = await planOf(noticeNamed('brackets-and-annex.txt'))
    const merged = (await read([notice], { merge: true })).worksheets[0]!
    expect(merged.getCell('B3').master.address).toBe('B2')
    expect((await read([notice])).worksheets[0]!.getCell('B3').isMerged).toBe(false)
  })

  test('of several documents has a column of files; headers are English where asked for', async () => {
    const workbook = await read([plan([task('1')]), plan([task('2')])], { headers: 'en' })
    expect(values(workbook.worksheets[0]!, 1).slice(0, 4)).toEqual(['File', 'No.', 'Category', 'Task'])
    expect(values(workbook.worksheets[0]!, 2)[0]).toBe('notice.txt')
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tasks', 'By unit', 'Timetable', 'Checks'])
  })

  test('orders what a unit does by role and day', async () => {
    const due = (end: string) => [time(end, { end })]
    const tasks = [
      task('1', { seq: 1, units: [unit('support', '财政局')] }),
      task('2', { seq: 2, units: [unit('lead', '财政局')], times: due('2024-12-31') }),
      task('3', { seq: 3, units: [unit('lead', '财政局')], times: due('2024-06-30') }),
      task('4', { seq: 4, units: [unit('lead', '__proto__')] }),
    ]
    const units = (await read([plan(tasks)])).worksheets[1]!
    expect([2, 3, 4, 5].map((row) => values(units, row).slice(0, 3))).toEqual([
      ['财政局', '牵头', 3],
      ['财政局', '牵头', 2],
      ['财政局', '配合', 1],
      ['__proto__', '牵头', 4],
    ])
  })
})

describe('hostile text', () => {
  test('stays text, made visible', async () => {
    const ledger = (await read([hostilePlan()])).worksheets[0]!
    expect(ledger.rowCount).toBe(HOSTILE.length + 1)
    const signs = plan([
      task('1', { title: '=1+1' }),
      task('2', { title: '\u001b]52;c;x\u0007' }),
      task('3', { title: '_x0041_' }),
    ])
    const sheet = (await read([signs])).worksheets[0]!
    const shown = [2, 3, 4].map((row) => sheet.getRow(row).getCell(column(sheet, '任务')).value)
    expect(shown).toEqual(['=1+1', '␛]52;c;x␇', '_x0041_'])
  })

  test('longer than a cell is cut, and the cut is told', async () => {
    const workbook = await read([plan([task('1', { text: '甲'.repeat(40_000) })])])
    const [ledger, , , checks] = workbook.worksheets
    expect(String(ledger!.getRow(2).getCell(column(ledger!, '主要内容')).value)).toHaveLength(32_767)
    expect(String(checks!.getRow(2).getCell(2).value)).toContain('任务台账/主要内容')
  })
})

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
})

describe.skipIf(SOFFICE === undefined)(
  `in LibreOffice ${SOFFICE ? '' : 'skipped: it is not on this machine'}`,
  () => {
    test('the sheet of tasks says what our CSV says', { timeout: 120_000 }, async () => {
      const notice = await planOf(noticeNamed('units-on-sections.txt'))
      const folder = mkdtempSync(join(tmpdir(), 'govplan-xlsx-'))
      writeFileSync(join(folder, 'a.xlsx'), await writtenBytes('xlsx', [notice]))
      const args = [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true',
        '--outdir',
        folder,
        join(folder, 'a.xlsx'),
      ]
      execFileSync(SOFFICE!, args, { stdio: 'ignore' })
      const theirs = readFileSync(join(folder, 'a.csv'), 'utf8')
      rmSync(folder, { recursive: true })
      const rows = parseCsv(theirs, { delimiter: '\t' }).slice(1)
      expect(rows.map((row) => row[2])).toEqual(notice.tasks.map(({ title }) => title))
      expect(rows.map((row) => row[8])).toEqual(
        notice.tasks.map(
          ({ times }) =>
            times
              .flatMap(({ end }) => end ?? [])
              .toSorted()
              .at(-1) ?? '',
        ),
      )
      expect(rows.map((row) => row[4])).toEqual(
        notice.tasks.map(({ units }) =>
          units
            .filter(({ role }) => role === 'lead')
            .map(({ name, open }) => (open ? `${name}等` : name))
            .join('、'),
        ),
      )
    })
  },
)
