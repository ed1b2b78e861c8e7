import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import { readSource } from '../../src/read/index.ts'
import { formatCell, formatCode } from '../../src/read/sheet/cell-format.ts'
import { writerFor } from '../../src/write/index.ts'
import { expectSound as expectSoundPlan } from '../invariants.ts'
import { expectSound, textsOf } from './invariants.ts'
import { type SheetParts, xlsxOf } from './xlsx-file.ts'

async function tasksOf(bytes: Uint8Array) {
  const { plan, text } = await parseWithText(bytes)
  expectSoundPlan(plan, text)
  return plan.tasks
}

async function blocks(sheets: readonly SheetParts[], more?: Parameters<typeof xlsxOf>[1]) {
  const source = await readSource(xlsxOf(sheets, more))
  expectSound(source)
  return textsOf(source)
}

const HEADER = ['序号', '类别', '工作任务', '牵头单位', '完成时限']
const LIST = [
  ['霁山县2024年重点任务清单', null, null, null, null],
  HEADER,
  ['1', '道路', '修补县道', '县交通运输局', '2024年6月底前'],
  ['2', null, '更换路灯', null, '2024年9月底前'],
  ['3', '园林', '补植行道树', '县园林局', null],
  ['注：牵头单位列第一位的为牵头单位。', null, null, null, null],
]

describe('a task list in a sheet', () => {
  it('has its header below the title and merged cells repeated', async () => {
    const rows = [{ name: 'Sheet1', rows: LIST, merges: ['A1:E1', 'B3:B4', 'D3:D4', 'A6:E6'] }]
    const tasks = await tasksOf(xlsxOf(rows))
    expect(
      tasks.map(({ id, title, sections, units, times }) => [
        id,
        title,
        sections,
        units.map(({ name }) => name),
        times.map(({ end }) => end),
      ]),
    ).toEqual([
      ['1', '修补县道', ['道路'], ['县交通运输局'], ['2024-06-30']],
      ['2', '更换路灯', ['道路'], ['县交通运输局'], ['2024-09-30']],
      ['3', '补植行道树', ['园林'], ['县园林局'], []],
    ])
    expect(tasks[0]!.units[0]!.span.origin).toEqual({ sheet: 'Sheet1', cell: 'D3' })
    expect(tasks[2]!.span.origin).toEqual({ sheet: 'Sheet1', cell: 'A5' })
  })

  it('leaves out empty rows and columns, and sheets that are hidden', async () => {
    const row = (r: number, cells: string) => `<row r="${r}">${cells}</row>`
    const cell = (ref: string, text: string) => `<c r="${ref}" t="str"><v>${text}</v></c>`
    const rows =
      row(3, cell('C3', '任务') + cell('XFD3', '牵头单位')) +
      row(1_000_000, cell('C1000000', '甲') + cell('XFD1000000', '乙'))
    const sheets = [
      { name: '任务', rows },
      { name: '参数', rows: LIST, state: 'hidden' },
    ]
    expect(await blocks(sheets)).toEqual([
      [
        ['任务', '牵头单位'],
        ['甲', '乙'],
      ],
    ])
  })

  it('is a part each where there are several', async () => {
    const sheet = (task: string) => [HEADER, ['1', '道路', task, '县交通运输局', null]]
    const tasks = await tasksOf(
      xlsxOf([
        { name: '交通任务清单', rows: sheet('修补县道') },
        { name: '水利任务清单', rows: sheet('疏浚河道') },
      ]),
    )
    expect(tasks.map(({ id, title, part }) => [id, title, part])).toEqual([
      ['1', '修补县道', null],
      ['P2.1', '疏浚河道', '水利任务清单'],
    ])
  })

  it('keeps blank cells beside merged ones in their place', async () => {
    const rows = [
      ['甲', '乙', '丙', '丁'],
      ['一', '二', null, '四'],
      [null, null, '三', '四'],
    ]
    expect(await blocks([{ name: 'a', rows, merges: ['A2:A3', 'B2:B3'] }])).toEqual([
      [
        ['甲', '乙', '丙', '丁'],
        ['一', '二', '', '四'],
        ['三', '四'],
      ],
    ])
  })

  it('of one column is a text, line by line', async () => {
    const rows = [['一、主要任务'], ['（一）修路。2024年底前完成。']]
    expect(await blocks([{ name: 'a', rows }])).toEqual(rows.flat())
  })

  it('joins what stands beyond the last column that is kept', async () => {
    const wide = Array.from({ length: 150 }, (_, i) => `<c t="str"><v>甲${i}</v></c>`).join('')
    const [table] = await blocks([{ name: 'a', rows: `<row>${wide}</row><row>${wide}</row>` }])
    expect((table as string[][])[0]).toHaveLength(100)
    expect((table as string[][])[0]!.at(-1)!.split('\n')).toHaveLength(51)
  })
})

describe('cells', () => {
  it('are texts of runs, without readings, and numbers as they are shown', async () => {
    const strings =
      '<si><r><t>任</t></r><r><t>务</t></r><rPh><t>ren</t></rPh></si><si><t>甲_x000D_\n乙</t></si>'
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月底前&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="14"/></cellXfs>'
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>0.30000000000000004</v></c><c s="1"><v>45444</v></c></row><row><c s="2"><v>45473</v></c><c t="b"><v>1</v></c></row>'
    expect(await blocks([{ name: 'a', rows }], { strings, styles })).toEqual([
      [
        ['任务', '甲\n乙'],
        ['0.3', '2024年6月底前'],
        ['2024-06-30', 'TRUE'],
      ],
    ])
  })

  it.each([
    [45473, 'yyyy/m/d;@', '2024/6/30'],
    [45473, '[$-804]yyyy"年"m"月"d"日"', '2024年6月30日'],
    [45473, 'd-mmm-yy', '2024-06-30'],
    [45473, 'm/d/yy', '2024-06-30'],
    [45473.75, 'yyyy-mm-dd hh:mm', '2024-06-30 18:00'],
    [45473.5, 'm月d日', '6月30日'],
    [60, 'yyyy-mm-dd', '1900-02-28'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [-1, 'yyyy-mm-dd', '-1'],
    [0.25, '0%', '25%'],
    [3, '"第"0"条"', '第3条'],
    [1.5, '#,##0.00', '1.5'],
    [12, 'General', '12'],
    [1234567890123, 'General', '1234567890123'],
  ])('%d with %j is %j', (value, code, text) => {
    expect(formatCell(value, code, false)).toBe(text)
  })

  it('count days from 1904 where the workbook does', () => {
    expect(formatCell(44011, 'yyyy-mm-dd', true)).toBe('2024-06-30')
    expect(formatCode(31, undefined)).toContain('年')
  })
})

describe('refused', () => {
  const reasonOf = (bytes: Uint8Array) =>
    readSource(bytes).then(
      () => 'read',
      (error: { reason?: string }) => error.reason,
    )
  const good = xlsxOf([{ name: 'a', rows: LIST }])

  it('cut short, with a document type, or with broken XML', async () => {
    expect(await reasonOf(good)).toBe('read')
    expect(await reasonOf(good.subarray(0, good.length - 40))).toBe('damaged')
    expect(await reasonOf(xlsxOf([{ name: 'a', rows: '<row>' }]))).toBe('damaged')
    expect(await reasonOf(xlsxOf([{ name: 'a', rows: '<row><c t="str"><v>&x;</v></c></row>' }]))).toBe(
      'damaged',
    )
  })

  it('beyond 64 MiB', async () => {
    const bomb = xlsxOf([{ name: 'a', rows: `<row><c t="str"><v>${'甲'.repeat(24_000_000)}</v></c></row>` }])
    expect(await reasonOf(bomb)).toBe('inflates')
  })
})

describe('a ledger that govplan wrote', () => {
  it('holds each task once', async () => {
    const { plan } = await parseWithText(readFileSync('fixtures/notices/grain-storage.utf-8.txt'))
    const chunks: Uint8Array[] = []
    for await (const chunk of writerFor('xlsx')!.write([plan], { headers: 'zh' }))
      chunks.push(Buffer.from(chunk))
    const again = await tasksOf(Buffer.concat(chunks))
    expect(again.map(({ title }) => title)).toEqual(plan.tasks.map(({ title }) => title))
  })
})
