import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { type Task, tasksOf, told } from './told.ts'

async function rowsOf(text: string, fileName: string): Promise<string[]> {
  const { tasks } = await parse(text, { fileName })
  return tasks.map(({ sections, ...task }) => `${sections.join('/')} > ${told(task as Task)}`)
}

describe('a naming column beside one that details', () => {
  test('is a section column where it is blank below its values', async () => {
    const text =
      '创卫任务分解表\n序号\t项目\t工作任务\t牵头单位\t完成时限\n1\t组织管理\t健全工作网络。\t区爱卫办\t6月底前\n2\t\t开展大扫除。\t区爱卫办\t全年\n3\t健康教育\t设置宣传栏。\t区卫健局\t常年坚持\n4\t\t创建无烟学校。\t区教体局\t9月底前'
    expect(await rowsOf(text, 'notice.txt')).toEqual([
      '组织管理 > 1 健全工作网络 | l:区爱卫办 | 6月底前',
      '组织管理 > 2 开展大扫除 | l:区爱卫办 | 全年',
      '健康教育 > 3 设置宣传栏 | l:区卫健局 | 常年坚持',
      '健康教育 > 4 创建无烟学校 | l:区教体局 | 9月底前',
    ])
  })
  test('names the task where it is filled in every row', async () => {
    const text =
      '重点任务表\n序号\t项目\t工作任务\t牵头单位\n1\t组织管理\t健全工作网络。\t区爱卫办\n2\t健康教育\t设置宣传栏。\t区卫健局'
    expect(await rowsOf(text, 'notice.txt')).toEqual([
      ' > 1 组织管理 | l:区爱卫办',
      ' > 2 健康教育 | l:区卫健局',
    ])
  })
})

test('举措 names a task column; the sum of the rows and a table’s place in an item are no sections of a row', async () => {
  const html =
    '<p>一、对标提升</p><p>各项工作按下表推进。</p><table><tr><td rowspan="2">领域</td><td rowspan="2">对标提升举措</td><td colspan="2">责任分工</td></tr><tr><td>牵头部门</td><td>配合部门</td></tr><tr><td colspan="2">合计（2项）</td><td></td><td></td></tr><tr><td rowspan="2">企业开办</td><td>1．推行一窗通办。</td><td>市A局</td><td>市B局</td></tr><tr><td>2．拓展应用场景。</td><td>市C局</td><td>/</td></tr></table><p>二、保障措施</p><p>加强领导。</p>'
  expect(await rowsOf(`<html><body>${html}</body></html>`, 'notice.html')).toEqual([
    '企业开办 > 1.1 推行一窗通办 | l:市A局 | s:市B局',
    '企业开办 > 1.2 拓展应用场景 | l:市C局',
    ' > 2 保障措施',
  ])
})

describe('closing text', () => {
  test('what stands in the last item’s own paragraph is the item’s', async () => {
    const text =
      '一、工作要求\n（一）加强领导。成立专班。\n（二）严格考核。纳入考核。各乡镇、各部门要于2021年7月15日前制定台账。'
    expect((await tasksOf(text)).at(-1)).toBe('1.2 严格考核 | 2021年7月15日前')
  })
  test('what stands behind the last item’s own line of fields is not', async () => {
    const text =
      '一、任务\n1.开展培训。\n分管领导：黎某\n部门分工：省人社厅牵头，省妇联配合。\n各地、各部门要加强领导，于2021年4月15日前报告。'
    expect(await tasksOf(text)).toEqual(['1.1 开展培训 | l:省人社厅 | s:省妇联'])
  })
})

describe('numbers that are no labels', () => {
  test('an idiom that ends in a figure', async () => {
    const text =
      '一、整改原则\n（一）标本兼治。既解决问题，又举一反三、建章立制。\n二、整改任务\n1.清理管网。（县住建局负责）\n三、组织保障\n1.加强调度。（县督查室负责）'
    expect(await tasksOf(text)).toEqual(['2.1 清理管网 | r:县住建局', '3.1 加强调度 | r:县督查室'])
  })
  test('a count behind a dot is the item’s own behind a stop only', async () => {
    const text =
      '一、督查\n（一）督查内容：1.36项重点项目开工情况。2.14项包联项目保障情况。\n（二）推进。完成1.36项，建设2.5座。'
    expect(await tasksOf(text)).toEqual([
      '1.1.1 36项重点项目开工情况',
      '1.1.2 14项包联项目保障情况',
      '1.2 推进',
    ])
  })
  test('a list of annexes glued to the last item', async () => {
    const text = '一、任务\n（一）登记。\n（二）核验。逐项核对。附件：1.登记表2.申请表'
    const { tasks, diagnostics } = await parse(text, { fileName: 'notice.txt' })
    expect(tasks.map(({ steps }) => steps.length)).toEqual([0, 0])
    expect(diagnostics.map(({ code }) => code)).toEqual(['annex-missing', 'annex-missing'])
  })
})
