import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { type Task, tasksOf, told } from './told.ts'

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

test('a figure behind 、 at a line’s start is the text of the item, where that is the next', async () => {
  const text =
    '一、重点工作\n1、上好第一课。\n2、在门口设岗。\n3、10月底前签订承诺书。\n4、5G基站覆盖校园。\n5、1、2号楼全部加固。\n6、逐日巡查。'
  expect((await tasksOf(text)).map((task) => task.split(' | ')[0])).toEqual([
    '1.1 上好第一课',
    '1.2 在门口设岗',
    '1.3 10月底前签订承诺书',
    '1.4 5G基站覆盖校园',
    '1.6 逐日巡查',
  ])
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

describe('notes in brackets', () => {
  test('behind the last name of a line leave the names before them', async () => {
    const text =
      '县体育措施\n一、转型\n（一）智能制造。责任单位：县工信局、发改局，各乡镇人民政府、新区管委会（排在第一位的为牵头单位，下同）\n（二）强化创新。责任单位：县科技局、工信局\n'
    expect(await tasksOf(text)).toEqual([
      '1.1 智能制造 | l:县工信局 | r:发改局 | r:各乡镇人民政府 | r:新区管委会',
      '1.2 强化创新 | l:县科技局 | r:工信局',
    ])
  })
})

describe('articles', () => {
  test('in one line, with blanks behind their labels', async () => {
    const text = `关于印发《县招商奖励办法》的通知\n\n各乡镇人民政府：  2018年4月9日县招商奖励办法第一条 ${'为推进全县的招商引资工作，调动社会各界参与的积极性，'.repeat(12)}制定本办法。第二条  ${'县商务局负责对引进的项目逐个登记造册，'.repeat(12)}并定期核对。第三条 奖励项目应符合以下条件：（一）符合政策；（二）已经签约。 第四条  ${'县财政局负责奖励资金的拨付和管理，'.repeat(12)}专款专用。`
    expect((await tasksOf(text)).map((line) => line.slice(0, 12))).toEqual([
      '1 为推进全县的招商引资',
      '2 县商务局负责对引进的',
      '4 县财政局负责奖励资金',
    ])
  })
})

describe('background', () => {
  test('conditions and objects are no tasks; nor is the recognition of importance', async () => {
    const text =
      '县研发机构措施\n一、充分认识发展研发机构的重要意义\n各级要高度重视。\n二、支持对象\n（一）企业类。登记注册。\n（二）事业类。审批设立。\n三、申请条件\n（一）经费来源稳定。\n四、扶持措施\n（一）给予补助。（县财政局负责）\n'
    expect(await tasksOf(text)).toEqual(['4.1 给予补助 | r:县财政局'])
  })

  test('a heading that names more than conditions may ask for work', async () => {
    const text =
      '县见习办法\n一、申请条件和程序\n（一）提出申请。县人社局每年受理申请。（县人社局负责）\n（二）开展核查。逐个实地核查。\n'
    expect(await tasksOf(text)).toEqual(['1.1 提出申请 | r:县人社局 | 每年', '1.2 开展核查'])
  })

  test('an annex of grades, with its mark glued to what stands before it', async () => {
    const text =
      '县应急预案　　一、处置　　（一）开展监测。由县环保局负责。　　（二）抢险救援。由县应急局牵头，县公安局配合。　　附件：1.突发事件分级标准　　2.工作组职责 附件1突发事件分级标准　　一、重大事件　　1.死亡10人以上。　　2.损失2000万元以上。　　二、较大事件　　1.死亡3人以上。 附件2工作组职责　　一、监测组。由县环保局牵头。　　二、救援组。由县应急局牵头。'
    expect(await tasksOf(text)).toEqual([
      '1.1 开展监测 | r:县环保局',
      '1.2 抢险救援 | l:县应急局 | s:县公安局',
      'A2.1 监测组 | l:县环保局',
      'A2.2 救援组 | l:县应急局',
    ])
  })
})

test('section rows part the rows of a table drawn with tabs', async () => {
  const text =
    '2023年县实事清单\n序号\t工作任务\t责任单位\t配合单位\t完成时限\n一、稳就业（2项）\t\n1\t开展培训\t县人社局\t县财政局\t6月底前\n2\t建设市场\t县住建局\n二、办教育（1项）\n3\t新建学校\t县教育局\t县发改局\t8月底前\n'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ sections, ...task }) => [sections.join(), told(task as Task)])).toEqual([
    ['稳就业（2项）', '1 开展培训 | r:县人社局 | s:县财政局 | 6月底前'],
    ['稳就业（2项）', '2 建设市场 | r:县住建局'],
    ['办教育（1项）', '3 新建学校 | r:县教育局 | s:县发改局 | 8月底前'],
  ])
})

const CELL_LINES = (rows: string) => `任务分工表\n序号\n工作任务\n牵头单位\n配合单位\n完成时限\n${rows}`

test.each([
  [
    'a cell that is blank left no line',
    '1\n推进登记\n县A局\n6月底前\n2\n做好检查\n县D局\n县E局\n7月底前',
    ['1 推进登记 | l:县A局 | 6月底前', '2 做好检查 | l:县D局 | s:县E局 | 7月底前'],
  ],
  [
    'a body where the time should stand',
    '1\n推进登记\n县A局\n县残联\n县B局\n2\n做好检查\n县D局\n县E局\n7月底前',
    ['1 推进登记', '2 做好检查 | l:县D局 | s:县E局 | 7月底前'],
  ],
  [
    'they do so in none or several: nobody is named',
    '1\n推进登记\n县A局\n县B局\n县C局\n6月底前\n2\n做好检查\n县D局\n县E局\n7月底前',
    ['1 推进登记', '2 做好检查 | l:县D局 | s:县E局 | 7月底前'],
  ],
])('a table copied one cell a line: %s', async (_, rows, expected) => {
  expect(await tasksOf(CELL_LINES(rows))).toEqual(expected)
})

test('units on lines of their own, and a second task under one number', async () => {
  const text =
    '任务分工表\n序号\n民生实事\n责任单位\n完成时限\n1\n建设公园。\n县A局\n县残联\n12月底前\n2\n开工养老楼。\n县B局\n5月底前动工\n开工大学。\n12月底前\n3\n建成天桥。\n县C局\n县D中心\n9月投入使用'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(told)).toEqual([
    '1 建设公园 | r:县A局 | r:县残联 | 12月底前',
    '2.a 开工养老楼 | r:县B局 | 5月底前动工',
    '2.b 开工大学 | r:县B局 | 12月底前',
    '3 建成天桥 | r:县C局 | r:县D中心 | 9月投入使用',
  ])
  const [, first, second] = tasks
  expect(second!.span.start).toBeGreaterThanOrEqual(first!.span.end)
})

test('a table copied one cell a line, with section rows and a cell on two lines', async () => {
  const text =
    '2025年区实事分解表\n序号\n实事项目\n工作内容\n牵头单位\n责任单位\n完成时限\n一、教育惠民（1件）\n1\n扩大学位供给\n新建学校一所。\n区教育局\n区住建局\n2025年8月底前\n二、健康托育（1件）\n2\n增加普惠托位\n建设服务中心1个，\n新增托位600个。\n区卫健局\n区民政局\n11月底前\n'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ sections, ...task }) => [sections.join(), told(task as Task)])).toEqual([
    ['教育惠民（1件）', '1 扩大学位供给 | l:区教育局 | r:区住建局 | 2025年8月底前'],
    ['健康托育（1件）', '2 增加普惠托位 | l:区卫健局 | r:区民政局 | 11月底前'],
  ])
})

test('fields right below a heading are the section’s, though a child tells its own', async () => {
  const text =
    '市停车方案\n一、主要任务\n牵头单位：市公安局\n配合单位：市数据局\n1.挖掘资源。建设停车场。\n2.优化泊位。\n责任单位：市公安局交警支队\n3.错时共享。\n'
  expect(await tasksOf(text)).toEqual([
    '1.1 挖掘资源 | l:市公安局^ | s:市数据局^',
    '1.2 优化泊位 | r:市公安局交警支队 | s:市数据局^',
    '1.3 错时共享 | l:市公安局^ | s:市数据局^',
  ])
})

test('a column of limits is one of times, but not how long a service takes', async () => {
  const table = (header: string, first = '2024年9月底前') =>
    `县推广清单\n序号\t推广事项\t责任单位\t${header}\n1\t容缺受理\t县政务局\t${first}\n2\t一窗受理\t县政务局\t2024年12月底前\n`
  expect(await tasksOf(table('推广时限'))).toEqual([
    '1 容缺受理 | r:县政务局 | 2024年9月底前',
    '2 一窗受理 | r:县政务局 | 2024年12月底前',
  ])
  expect(await tasksOf(table('办理时限', '5个工作日内'))).toEqual([
    '1 容缺受理 | r:县政务局',
    '2 一窗受理 | r:县政务局 | 2024年12月底前',
  ])
})

test('a first row that holds words of a header is a row where it has a number', async () => {
  const text =
    '县任务表\n序号\t类型\t章节\t任务\t责任单位\n1\t任务\t工作任务\t修补县道\t县交通局\n2\t任务\t工作任务\t更换标牌\t县公安局\n'
  expect(await tasksOf(text)).toEqual(['1 修补县道 | r:县交通局', '2 更换标牌 | r:县公安局'])
})

test('同上 repeats the units of the row above', async () => {
  const text =
    '县任务表\n序号\t任务\t牵头单位\t责任单位\n1\t修补县道\t县交通局\t县财政局、县公安局\n2\t更换标牌\t县公安局\t同上\n3\t清理边沟\t同上\t县水利局\n'
  expect(await tasksOf(text)).toEqual([
    '1 修补县道 | l:县交通局 | r:县财政局 | r:县公安局',
    '2 更换标牌 | l:县公安局 | r:县财政局 | r:县公安局',
    '3 清理边沟 | l:县公安局 | r:县水利局',
  ])
})

test('columns of the offices of one body tell their roles', async () => {
  const text =
    '县签约服务清单\n序号\t主要内容\t牵头单位\t县卫健局内牵头科室\t县卫健局内配合科室\n1\t组建团队\t县卫健局\t基层股\t医政股\n'
  expect(await tasksOf(text)).toEqual(['1 组建团队 | l:县卫健局 | l:基层股 | s:医政股'])
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

test.each([
  ['the lead is told', '市A局 | 市B局 | 市C局 |', ['lead 市A局', 'support 市B局', 'responsible 市C局']],
  ['the lead is blank', ' | 市B局 | 市C局 |', ['support 市B局', 'responsible 市C局']],
  ['only supporting units are told', ' | 市B局 | |', ['responsible 市B局']],
])('columns of leads, supporting and responsible units: %s', async (_, cells, expected) => {
  const text = `附件\n任务分工表\n序号 | 任务 | 牵头单位 | 配合单位 | 责任单位 |\n1 | 推进登记 | ${cells}\n2 | 做好检查 | 市D局 | 市E局 | |`
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks[0]!.units.map(({ role, name }) => `${role} ${name}`)).toEqual(expected)
})

test('a check is work to do, unless what stands above it safeguards', async () => {
  const text = '一、强化监督检查\n定期开展督查。\n二、保障措施\n（一）加强督促检查。定期通报。'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['1 task', '2.1 safeguard'])
})

test('a bracket on a line of its own behind the last of several items speaks for all of them', async () => {
  const text =
    '一、完善体系\n（1）规范评估。\n（2）加强演练。\n（责任单位：市应急局、各县人民政府）\n二、健全机制\n（1）定期检查。（市公安局负责）\n（2）及时通报。\n（市林业局负责）'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(told)).toEqual([
    '1.1 规范评估 | r:市应急局^ | r:各县人民政府^',
    '1.2 加强演练 | r:市应急局^ | r:各县人民政府^',
    '2.1 定期检查 | r:市公安局',
    '2.2 及时通报 | r:市林业局',
  ])
})

test('who stands first where several answer leads in all tasks that follow', async () => {
  const text =
    '一、分工原则\n（一）合理分工。由多个单位负责的，排在第一位的为牵头单位。\n二、主要指标\n1.城镇化率达到40%。（市公安局、市统计局）\n2.用水量下降10%。（约束性指标，市水务局、市工信局）'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ units }) => units.map(({ role, name }) => `${role} ${name}`))).toEqual([
    ['lead 市公安局', 'responsible 市统计局'],
    ['lead 市水务局', 'responsible 市工信局'],
  ])
})

test.each([
  ['one annex that the notice names', '附件：隐患整改清单', '附件\n隐患整改清单\n1.更换线路。'],
  ['a list of annexes', '附件：\n1.隐患整改清单\n2.联络表', '附件1\n隐患整改清单\n1.更换线路。'],
  ['a remark', '注：各单位按此执行。', ''],
])('items below %s are items', async (_, line, annex) => {
  const text = `现将方案印发给你们。\n${line}\n霁山市粮食局\n2022年3月18日\n整治方案\n一、工作措施\n（一）压实责任。（责任单位：市粮食局）\n（二）抓好检查。\n${annex}`
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ id }) => id).slice(0, 2)).toEqual(['1.1', '1.2'])
})

test('a table whose merged first cells were written once, and rows below them moved to the left', async () => {
  const text =
    '任务台账\n重点工作 | 具体举措 | 责任科室 | 分管领导 | 完成时限 |\n提升质量 | 1.修订制度。 | 医务科主办、质控科协办 | 严某 | 常态化 |\n2.开展管理。 | 医务科 | 严某 | 12月底前 | |\n改善感受 | 3.推行预约。 | 门诊部 | 鲁某 | 6月底前 |\n4.设立中心。 | 总务科 | 鲁某 | 每半年 | |'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ sections, ...task }) => [sections.join(), told(task as Task)])).toEqual([
    ['提升质量', '1 修订制度 | l:医务科 | s:质控科 | 常态化'],
    ['提升质量', '2 开展管理 | r:医务科 | 12月底前'],
    ['改善感受', '3 推行预约 | r:门诊部 | 6月底前'],
    ['改善感受', '4 设立中心 | r:总务科 | 每半年'],
  ])
})

test('a section row with its number in a cell of its own; 主责单位 beside 牵头部门', async () => {
  const html =
    '<table><tr><th>序号</th><th>重点任务</th><th>牵头部门</th><th>主责单位</th><th>协办单位</th></tr><tr><td>一</td><td colspan="4">目标</td></tr><tr><td>1</td><td>降低浓度</td><td>市A局</td><td>各区政府</td><td>市B局</td></tr><tr><td>二</td><td colspan="4">治理</td></tr><tr><td>2</td><td>加强监测</td><td>市A局</td><td>市C局</td><td>/</td></tr></table>'
  const { tasks } = await parse(`<html><body>${html}</body></html>`, { fileName: 'notice.html' })
  expect(tasks.map(({ sections, ...task }) => [sections.join(), told(task as Task)])).toEqual([
    ['目标', '1 降低浓度 | l:市A局 | r:各区政府 | s:市B局'],
    ['治理', '2 加强监测 | l:市A局 | r:市C局'],
  ])
})

test.each([
  ['with bars', ' | ', ' |'],
  ['with tabs', '\t', ''],
])('a table drawn %s over two pages', async (_, mark, end) => {
  const rows = [
    ['序号', '重点任务', '责任单位', '时间'],
    ['1', '登记', '市A局', '6月底'],
    ['2', '检查', '市B局', '7月底'],
    ['3', '通报', '市C局', '8月底'],
  ].map((cells) => cells.join(mark) + end)
  const text = `任务分工表\n${rows[0]}\n${rows[1]}\n${rows[2]}\n- 3 -\n${rows[0]}\n${rows[3]}`
  expect(await tasksOf(text)).toEqual([
    '1 登记 | r:市A局 | 6月底',
    '2 检查 | r:市B局 | 7月底',
    '3 通报 | r:市C局 | 8月底',
  ])
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.flatMap(({ sections }) => sections)).toEqual([])
})

test('a list of annexes ends where the plan’s own numbers begin', async () => {
  const text =
    '一、总体目标\n稳步推进。\n二、重点任务\n（一）开展检查。\n附件：1.任务清单\n三、工作措施\n（一）定期通报。（市林业局负责）'
  expect(await tasksOf(text)).toContain('3.1 定期通报 | r:市林业局')
})

test('columns of quarters tell what is due by the end of each', async () => {
  const html =
    '<table><tr><td rowspan="2">序号</td><td rowspan="2">工作任务</td><td rowspan="2">责任单位</td><td colspan="3">进度安排</td></tr><tr><td>一季度</td><td>第二季度目标</td><td>四季度</td></tr><tr><td>1</td><td>建设水厂</td><td>县A局</td><td>完成招标</td><td>5月底前开工</td><td></td></tr><tr><td>2</td><td>建设学校</td><td>县B局</td><td></td><td>完成50%</td><td>投入使用</td></tr></table>'
  const text = `<html><body><h1>云岭县2024年重点工作任务表</h1>${html}</body></html>`
  const { tasks } = await parse(text, { fileName: 'notice.html' })
  expect(tasks.map(({ times }) => times.map(({ kind, text, end }) => `${kind} ${text} ${end}`))).toEqual([
    ['deadline 完成招标 2024-03-31', 'deadline 5月底前开工 2024-05-31'],
    ['deadline 完成50% 2024-06-30', 'deadline 投入使用 2024-12-31'],
  ])
})
