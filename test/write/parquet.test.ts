import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { WriteOptions } from '../../src/write/index.ts'
import { parquet } from '../../src/write/parquet.ts'
import { COLUMNS } from '../../src/write/rows.ts'
import { TIDY_COLUMNS } from '../../src/write/views/columns-of.ts'
import { HOSTILE, hostilePlan, LONE_SURROGATE, plan, richPlan, task, unit } from './sample.ts'

async function file(plans: readonly PlanDocument[], options?: WriteOptions): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of parquet.write(plans, options)) parts.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(parts)).buffer
}

async function rows(plans: readonly PlanDocument[], options?: WriteOptions) {
  return parquetReadObjects({ file: await file(plans, options) })
}

const day = (text: string) => new Date(`${text}T00:00:00Z`)

test('a row tells all of a task: lists, dates, and null for what is not told', async () => {
  const [first, second] = await rows([richPlan()])
  expect(first).toEqual({
    file: 'notice.txt',
    id: '3.1.1',
    seq: 1,
    label: '(一)',
    kind: 'task',
    part: null,
    sections: ['主要任务', '法治型政府建设'],
    title: '深化行政执法体制改革，全面落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”',
    text: '到2021年底前，各级行政执法部门全面落实“三项制度”。\n(1)梳理执法事项清单',
    lead: ['省司法厅'],
    support: ['省委编办', '省市场监督管理局、知识产权局'],
    responsible: ['各市（地）人民政府'],
    supervise: ['省政府督查室'],
    persons: ['责任人：张三'],
    times: ['2021年6月底前', '2021年底前', '2021年3月至6月', '每季度'],
    start: day('2021-03-01'),
    end: day('2021-12-31'),
    rrule: ['FREQ=MONTHLY;INTERVAL=3'],
    related: ['A1.3'],
  })
  expect(second).toMatchObject({ support: [], times: [], start: null, end: null, text: null })
})

test('tidy: a row for every unit, booleans as such', async () => {
  const tidy = await rows([richPlan()], { view: { tidy: true } })
  expect(tidy).toHaveLength(8)
  expect(tidy[3]).toMatchObject({
    issued: day('2021-03-04'),
    unit: '各市（地）人民政府',
    role: 'responsible',
    canonical: null,
    open: true,
    inherited: false,
  })
  expect(tidy[7]).toMatchObject({ id: '4', unit: null, role: null, open: null })
})

describe('the schema', () => {
  test.each([
    ['of tasks', {}, ['file', ...COLUMNS.map(({ key }) => key)]],
    ['of the tidy table', { view: { tidy: true } }, TIDY_COLUMNS.map(({ key }) => key)],
    ['of chosen columns', { view: { columns: ['任务', 'end'] } }, ['title', 'end']],
    ['in Chinese', { view: { columns: ['title', 'end'] }, headers: 'zh' }, ['任务', '完成时限']],
  ] as const)('%s, whether there are tasks or not', async (_, options, names) => {
    for (const plans of [[richPlan()], [plan([])], []]) {
      const { children } = parquetSchema(parquetMetadata(await file(plans, options)))
      expect(children.map(({ element }) => element.name)).toEqual(names)
      const end = children.find(({ element }) => /^(?:end|完成时限)$/.test(element.name))
      expect(end!.element).toMatchObject({ type: 'INT32', converted_type: 'DATE' })
    }
  })
})

test('texts come back as they were', async () => {
  const back = await rows([hostilePlan()])
  // The reader takes a mark at the beginning of a text for one of the file's.
  const texts = HOSTILE.map((text) => text.replace(/^\ufeff/, ''))
  expect(back.map(({ title }) => title)).toEqual(texts)
  expect(back.map(({ lead }) => lead)).toEqual(texts.map((text) => [text]))
  expect(await rows([plan([task('1', { title: LONE_SURROGATE })])])).toMatchObject([{ title: '甲\ufffd乙' }])
})

test('many rows, in order, and the same bytes again', async () => {
  const tasks = Array.from({ length: 2500 }, (_, index) =>
    task(`${index + 1}`, { seq: index + 1, units: [unit('lead', `单位${index % 7}`)] }),
  )
  const back = await rows([plan(tasks), richPlan()], { view: { tidy: true, columns: ['seq', 'unit'] } })
  expect(back.slice(0, 2500)).toEqual(tasks.map(({ seq }, index) => ({ seq, unit: `单位${index % 7}` })))
  const [one, other] = [await file([plan(tasks)]), await file([plan(tasks)])]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})
