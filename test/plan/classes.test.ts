import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/index.ts'
import { parse } from '../../src/index.ts'

type Task = PlanDocument['tasks'][number]

/** A task in one line: id, title, units by role's first letter (`^` inherited), times. */
function told({ id, title, units, times }: Task): string {
  const who = units.map(({ role, name, inherited }) => `${role[0]}:${name}${inherited ? '^' : ''}`)
  const when = times.map(({ text }) => text)
  return [`${id} ${title}`, ...who, ...when].join(' | ')
}

async function tasksOf(text: string): Promise<string[]> {
  return (await parse(text, { fileName: 'notice.txt' })).tasks.map(told)
}

describe('labels', () => {
  test('a year behind the dot is the text of the item', async () => {
    const text =
      '一、放宽准入1.2021年底前取消一批事项。（省司法厅负责）2.资金按时拨付。（省财政厅负责）二、加强监管3.健全规则。（省市场监管局负责）'
    expect(await tasksOf(text)).toEqual([
      '1.1 2021年底前取消一批事项 | r:省司法厅 | 2021年底前',
      '1.2 资金按时拨付 | r:省财政厅',
      '2.3 健全规则 | r:省市场监管局',
    ])
  })
})

describe('dotted labels', () => {
  const dotted =
    '县河湖方案\n一、主要任务\n1.1 加强保护\n1.1.1 控制用水。（县水利局牵头，县发改局配合）\n1.1.2 加强节水。（县水利局负责）\n1.2 防治污染\n1.2.1 整治工业污染。（县生态环境局负责）\n1.2.2 整治农业污染。（县农业农村局负责）\n二、管护\n2.1 每月巡查。（各乡镇人民政府负责）\n2.2 清理河道。（县水利局负责）'
  test('nest by their figures', async () => {
    expect(await tasksOf(dotted)).toEqual([
      '1.1.1 控制用水 | l:县水利局 | s:县发改局',
      '1.1.2 加强节水 | r:县水利局',
      '1.2.1 整治工业污染 | r:县生态环境局',
      '1.2.2 整治农业污染 | r:县农业农村局',
      '2.1 每月巡查 | r:各乡镇人民政府 | 每月',
      '2.2 清理河道 | r:县水利局',
    ])
  })
  test('stand below a figure without a dot', async () => {
    const text =
      '县预案\n1 总则\n1.1 编制目的\n规范应对。\n1.2 适用范围\n本县。\n2 组织\n2.1 县水利局负责抢险。\n2.2 县气象局负责预警。'
    expect(await tasksOf(text)).toEqual([
      '2.1 县水利局负责抢险 | r:县水利局',
      '2.2 县气象局负责预警 | r:县气象局',
    ])
  })
  test('a quantity, a version and a month are none', async () => {
    const text =
      '一、任务\n1.10个项目开工。（县住建局负责）\n2.3个园区扩容。（县统计局负责）\n二、资金\n2.5亿元资金按时到位。（县财政局负责）'
    expect((await tasksOf(text)).map((line) => line.split(' ')[0])).toEqual(['1.1', '1.2', '2'])
  })
})

describe('assignments', () => {
  test('a signature glued to the last one leaves it closing', async () => {
    const text =
      '一、完善机制\n统一标准。\n[责任单位：省人社厅]\n成立小组。\n[责任单位：省财政厅]霁山省人力资源厅：《方案》政策解读\n二、其他\n（一）加强监测。（省统计局负责）'
    expect((await tasksOf(text)).slice(0, 2)).toEqual([
      '1.a 统一标准 | r:省人社厅',
      '1.b 成立小组 | r:省财政厅',
    ])
  })
})

describe('groups', () => {
  test('a line behind items that number anew speaks for its own group', async () => {
    const text =
      '一、任务\n（一）扶持政策\n1.给予补助。\n2.减免税费。\n责任单位：市财政局\n1.加强培训。\n2.引进人才。\n责任单位：市人社局\n（二）优化服务\n1.精简事项。（市政务局负责）'
    expect((await tasksOf(text)).map((line) => line.replace(/^\S+ /u, ''))).toEqual([
      '给予补助 | r:市财政局^',
      '减免税费 | r:市财政局^',
      '加强培训 | r:市人社局^',
      '引进人才 | r:市人社局^',
      '精简事项 | r:市政务局',
    ])
  })
})

describe('fields', () => {
  test('a blank parts the last name of a list from the next label', async () => {
    const text =
      '一、任务\n1.完善制度。（责任单位：县司法局、县财政局 完成时限：2023年6月底前）\n2.牵头推进。\n牵头单位：县司法局、县财政局 配合单位：县发改局 完成时限：2023年6月底前'
    expect(await tasksOf(text)).toEqual([
      '1.1 完善制度 | r:县司法局 | r:县财政局 | 2023年6月底前',
      '1.2 牵头推进 | l:县司法局 | l:县财政局 | s:县发改局 | 2023年6月底前',
    ])
  })
})

describe('titles', () => {
  test('the issuer on a line of its own above 关于 belongs to the title', async () => {
    const text =
      '霁山县人民政府办公室\n关于印发霁山县粮食方案的通知\n各乡镇人民政府：\n现印发给你们。\n霁山县人民政府办公室\n2021年3月5日\n霁山县粮食方案\n一、排查隐患。（县粮食局负责）'
    const { document } = await parse(text, { fileName: 'notice.txt' })
    expect(document.noticeTitle).toBe('霁山县人民政府办公室关于印发霁山县粮食方案的通知')
    expect(document.title).toBe('霁山县粮食方案')
  })
})

test('a table without tasks above the plan makes it no further part', async () => {
  const text =
    '工作简表\n项目|说明\n河长|两级\n断面|三处\n\n县河道方案\n一、清理河道。逐段清理。（县水利局负责）\n二、巡查河道。每月巡查。（县林业局负责）\n'
  expect(await tasksOf(text)).toEqual(['1 清理河道 | r:县水利局', '2 巡查河道 | r:县林业局 | 每月'])
})

describe('lines of fields', () => {
  test('lines of persons between those of units make no further passage', async () => {
    const text =
      '县整改方案\n一、整改任务\n（一）扬尘管控不严。部分工地落实不到位。\n整改措施：逐个排查。\n牵头单位：县住建局\n责任单位：县城管局\n责任人：县住建局局长 张某\n督办单位：县环委会办公室\n整改时限：2024年6月底前\n（二）河道不清。仍有排污口。\n责任单位：县水利局\n责任人：李某\n整改时限：2024年7月底前\n'
    expect(await tasksOf(text)).toEqual([
      '1.1 扬尘管控不严 | l:县住建局 | r:县城管局 | s:县环委会办公室 | 2024年6月底前',
      '1.2 河道不清 | r:县水利局 | 2024年7月底前',
    ])
  })
})

describe('the first of a list leads', () => {
  const rest =
    '\n1.办好节会。\n责任单位：县文旅局、县体育局\n2.建设基地。\n责任单位：县工信局、县科技局\n二、其他\n办好论坛。（责任单位：县商务局、县财政局）\n'
  test('in the section whose heading says so', async () => {
    const text = `县冰雪方案\n一、主要任务（责任单位中列第一位的为牵头单位）${rest}`
    expect(await tasksOf(text)).toEqual([
      '1.1 办好节会 | l:县文旅局 | r:县体育局',
      '1.2 建设基地 | l:县工信局 | r:县科技局',
      '2 其他 | r:县商务局 | r:县财政局',
    ])
  })

  test('in the table whose header says so', async () => {
    const text =
      '县任务清单\n序号\t工作任务\t责任单位（列首位为牵头单位）\t完成时限\n1\t新建户厕\t县农业农村局、县卫健委\t2025年10月底前\n2\t清理河道\t县水利局\t长期坚持\n'
    expect(await tasksOf(text)).toEqual([
      '1 新建户厕 | l:县农业农村局 | r:县卫健委 | 2025年10月底前',
      '2 清理河道 | l:县水利局 | 长期坚持',
    ])
  })
})
