import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { WriteOptions } from '../../src/write/index.ts'
import { noticeNamed, planOf, REAL_NOTICES } from '../notices.ts'
import { HOSTILE, hostilePlan, plan, task, time, unit } from './sample.ts'
import { written, writtenBytes } from './written.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

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
    const told = /任务台账: a task a row, with the columns (?<columns>[^;]{1,200});/.exec(README)!.groups!
      .columns
    expect(values(ledger, 1).join(' ')).toBe(told)
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

const PDFTOTEXT = '/usr/bin/pdftotext'
/** One of ours, and two real ones where they are there. */
const IN_OFFICE = [
  noticeNamed('brackets-and-annex.txt'),
  ...REAL_NOTICES.filter(({ name }) => /(?:fujian-shuzi-2020\.txt|nongji-2018\.html)$/.test(name)),
]
const ALIKE = ['序号', '任务', '牵头单位', '配合单位', '责任单位', '时间要求', '完成时限']

const comparable = (row: Record<string, string>) => ALIKE.map((header) => row[header])

/** What LibreOffice makes of workbooks in another format, all in one run: its start costs more than they do. */
function inOffice(folder: string, workbooks: readonly Buffer[], format: string): Buffer[] {
  const files = workbooks.map((_, index) => join(folder, `${index}.xlsx`))
  for (const [index, bytes] of workbooks.entries()) writeFileSync(files[index]!, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files]
  execFileSync(SOFFICE!, args, { stdio: 'ignore' })
  return workbooks.map((_, index) => readFileSync(join(folder, `${index}.${format.split(':')[0]}`)))
}

describe.skipIf(SOFFICE === undefined)(
  `in LibreOffice ${SOFFICE ? '' : 'skipped: it is not on this machine'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'govplan-xlsx-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    const plans: PlanDocument[] = []
    let sheets: Buffer[] = []
    beforeAll(async () => {
      for (const notice of IN_OFFICE) plans.push(await planOf(notice))
      const workbooks = await Promise.all(plans.map((one) => writtenBytes('xlsx', [one])))
      sheets = inOffice(folder, workbooks, 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true')
    }, 120_000)

    test.each(IN_OFFICE.map(({ name }, index) => ({ name, index })))(
      'the sheet of tasks says what our CSV says: $name',
      async ({ index }) => {
        const found = plans[index]!
        const csv = await written('csv', [found], { keepFormulas: true, bom: false })
        const ours: Record<string, string>[] = parseCsv(csv, { columns: true })
        const theirs: Record<string, string>[] = parseCsv(sheets[index]!, { columns: true, delimiter: '\t' })
        expect(theirs.length).toBeGreaterThan(5)
        expect(theirs.map(comparable)).toEqual(ours.map(comparable))
      },
    )

    test.skipIf(!existsSync(PDFTOTEXT))('the header stands on every page', { timeout: 120_000 }, async () => {
      const [pdf] = inOffice(folder, [await writtenBytes('xlsx', [plans[0]!])], 'pdf')
      const text = execFileSync(PDFTOTEXT, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
      const pages = text.split('\f').slice(0, -1)
      expect(pages.length).toBeGreaterThan(3)
      const headers = [/序号.+任务.+来源/, /单位.+角色.+任务/, /完成时限.+任务/, /级别.+问题.+位置/]
      for (const page of pages) expect(headers.some((header) => header.test(page))).toBe(true)
    })
  },
)
