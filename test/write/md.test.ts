import markdown from 'markdown-it'
import { expect, test } from 'vitest'
import { visible } from '../../src/write/visible.ts'
import { HOSTILE, hostilePlan, plan, richPlan, task, time, unit } from './sample.ts'
import { written } from './written.ts'

const reader = markdown({ html: true })

/** The texts of the cells of the first table, a line break each as `\n`. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  for (const token of reader.parse(text, {})) {
    if (token.type === 'tr_open') rows.push([])
    if (token.type !== 'inline' || rows.length === 0 || token.level !== 4) continue
    rows
      .at(-1)!
      .push(token.children!.map(({ type, content }) => (type === 'html_inline' ? '\n' : content)).join(''))
  }
  return rows
}

function headings(text: string): string[] {
  const tokens = reader.parse(text, {})
  return tokens.flatMap((token, index) =>
    token.type === 'heading_open'
      ? [token.tag + tokens[index + 1]!.children!.map(({ content }) => content).join('')]
      : [],
  )
}

test('a table, and below it what each unit has to do', async () => {
  const tasks = [
    task('1.1', { title: '排查隐患', units: [unit('support', '市公安局'), unit('lead', '市应急局')] }),
    task('1.2', {
      title: '建立台账',
      units: [unit('lead', '市公安局')],
      times: [time('6月底前', { end: '2021-06-30' })],
    }),
    task('1.3', { title: '加强宣传' }),
  ]
  expect((await written('md', [plan(tasks)])).split('\n')).toEqual([
    '# 关于加强法治政府建设的实施方案',
    '',
    '黑政发〔2021〕93号，2021-03-04，省政府',
    '',
    '## 任务',
    '',
    '| 编号 | 章节 | 任务 | 牵头单位 | 配合单位 | 责任单位 | 时间要求 | 完成时限 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| 1.1 | 主要任务 | 排查隐患 | 市应急局 | 市公安局 |  |  |  |',
    '| 1.2 | 主要任务 | 建立台账 | 市公安局 |  |  | 6月底前 | 2021-06-30 |',
    '| 1.3 | 主要任务 | 加强宣传 |  |  |  |  |  |',
    '',
    '## 按单位',
    '',
    '### 市公安局',
    '',
    '- 牵头：1.2 建立台账（6月底前；2021-06-30）',
    '- 配合：1.1 排查隐患',
    '',
    '### 市应急局',
    '',
    '- 牵头：1.1 排查隐患',
    '',
    '### 未写明单位',
    '',
    '- 1.3 加强宣传',
    '',
  ])
})

test('asked for other columns or another order, the table alone', async () => {
  const view = { columns: ['id', 'text'], by: 'unit' } as const
  const text = await written('md', [richPlan()], { headers: 'en', view })
  expect(cellsOf(text)[0]).toEqual(['id', 'text'])
  expect(headings(text)).toEqual(['h1关于加强法治政府建设的实施方案', 'h2Tasks'])
})

test('hostile texts stay text of their cell', async () => {
  const [, ...rows] = cellsOf(await written('md', [hostilePlan()]))
  const shown = HOSTILE.map((text) => visible(text).trim().replaceAll('\t', ' '))
  expect(rows.map((row) => row[2])).toEqual(shown)
})

test.each([
  '<script>alert(1)</script>',
  '<!-- a',
  '[a](javascript:b)',
  '![a](b)',
  '`a`',
  '**a**',
  '&lt;',
  'a\\|b',
  '~~a~~',
  '# a ##',
  '1. a',
  '- a',
  '> a',
  '```',
])('%s is neither markup nor markdown', async (text) => {
  const output = await written('md', [plan([task('1', { title: text, units: [unit('lead', text)] })])])
  expect(cellsOf(output)[1]![2]).toBe(text)
  expect(headings(output)).toContain(`h3${text}`)
  const kinds = reader
    .parse(output, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ type }) => type)
  expect(new Set(kinds)).toEqual(new Set(['text']))
})

test('of several documents the file is told', async () => {
  const text = await written('md', [richPlan(), richPlan()])
  expect(text.match(/^notice\.txt，/gmu)).toHaveLength(2)
})
