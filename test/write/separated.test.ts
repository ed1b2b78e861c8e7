import { describe, expect, test } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import { COLUMNS } from '../../src/write/rows.ts'
import { safeCell } from '../../src/write/spreadsheet.ts'
import { visible } from '../../src/write/visible.ts'
import { HOSTILE, hostilePlan, plan, richPlan, task } from './sample.ts'
import { written } from './written.ts'

/** A reader of RFC 4180, strict about quotes and CRLF. */
function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/y
    const bare = new RegExp(`[^"\r\n${delimiter}]*`, 'y')
    quoted.lastIndex = bare.lastIndex = at
    const match = quoted.exec(text) ?? bare.exec(text)!
    row.push(match[0].startsWith('"') ? match[1]!.replaceAll('""', '"') : match[0])
    at += match[0].length
    if (text.startsWith(delimiter, at)) at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`malformed at ${at}: ${text.slice(at, at + 20)}`)
  }
  return rows
}

const column = (key: string) => COLUMNS.findIndex((one) => one.key === key)

describe.each([
  ['csv', ','],
  ['tsv', '\t'],
])('%s', (name, delimiter) => {
  test('has a byte order mark unless told otherwise', async () => {
    expect(await written(name, [richPlan()])).toMatch(/^\ufeff编号/)
    expect(await written(name, [richPlan()], { bom: false })).toMatch(/^编号/)
  })

  test('every row has every column, also with hostile texts', async () => {
    const rows = readRows(await written(name, [hostilePlan()], { bom: false }), delimiter)
    expect(rows).toHaveLength(HOSTILE.length + 1)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([COLUMNS.length]))
  })

  test('hostile texts come back visible, and as text', async () => {
    const [, ...rows] = readRows(await written(name, [hostilePlan()], { bom: false }), delimiter)
    expect(rows.map((row) => row[column('title')])).toEqual(HOSTILE.map((text) => safeCell(visible(text))))
  })

  test('no cell is a formula', async () => {
    const rows = readRows(await written(name, [hostilePlan()], { bom: false }), delimiter)
    expect(
      rows.flat().filter((cell) => /^[\s"'“”]*[=+\-@＝＋－＠]/.test(cell) && !cell.startsWith("'")),
    ).toEqual([])
    expect(rows.flat().filter((cell) => /^[\t\r\n]/.test(cell))).toEqual([])
  })

  test('formulas can be kept', async () => {
    const text = await written(name, [plan([task('1', { title: '=1+1' })])], { keepFormulas: true })
    expect(text).toContain(`${delimiter}=1+1${delimiter}`)
  })

  test('several files have a file column', async () => {
    const [head, first] = readRows(
      await written(name, [richPlan()], { bom: false, several: true }),
      delimiter,
    )
    expect(head?.[0]).toBe('文件')
    expect(first?.[0]).toBe('notice.txt')
  })
})

test('a row tells all of a task', async () => {
  const [head, row] = readRows(await written('csv', [richPlan()], { bom: false, headers: 'en' }), ',')
  expect(Object.fromEntries(head!.map((key, index) => [key, row![index]]))).toEqual({
    id: '3.1.1',
    seq: '1',
    label: '(一)',
    kind: 'task',
    part: '',
    sections: '主要任务 / 法治型政府建设',
    title: '深化行政执法体制改革，全面落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”',
    text: '到2021年底前，各级行政执法部门全面落实“三项制度”。\n(1)梳理执法事项清单',
    lead: '省司法厅',
    support: '省委编办、省市场监督管理局、知识产权局',
    responsible: '各市（地）人民政府等',
    supervise: '省政府督查室',
    persons: '责任人：张三',
    times: '2021年6月底前；2021年底前；2021年3月至6月；每季度',
    start: '2021-03-01',
    end: '2021-12-31',
    rrule: 'FREQ=MONTHLY;INTERVAL=3',
    related: 'A1.3',
  })
})

test('many rows are written in pieces without a seam', async () => {
  const tasks = Array.from({ length: 2500 }, (_, index) => task(`${index + 1}`, { seq: index + 1 }))
  const rows = readRows(await written('csv', [plan(tasks)], { bom: false }), ',')
  expect(rows.map((row) => row[0])).toEqual(['编号', ...tasks.map(({ id }) => id)])
})

test('what begins after all is due has no day in the column of beginnings', async () => {
  const { plan: read } = await parseWithText(
    '一、修订评价指标。2019年9月底前制定，自2020年1月1日起施行新标准。\n二、修补县道。2020年3月1日至2020年6月30日施工。',
  )
  const rows = readRows(await written('csv', [read], { bom: false }), ',').slice(1)
  expect(rows.map((row) => [row[column('start')], row[column('end')]])).toEqual([
    ['', '2019-09-30'],
    ['2020-03-01', '2020-06-30'],
  ])
})
