import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { tasksOf } from './told.ts'

describe('persons who hold an office are no units', () => {
  test('beside units, with a verb or below a label', async () => {
    const text =
      '一、重点事项\n1、设立试验区\n由贺立群副市长负责，市发改委牵头，市财政局配合，尽快完成方案。\n2、改造房屋\n由孟广田副市长负责，市房管局、城关区政府组织实施。\n3、建设水厂\n任务分工：吕维远副省长负责，省水利厅总牵头。'
    expect(await tasksOf(text)).toEqual([
      '1.1 设立试验区 | l:市发改委 | s:市财政局',
      '1.2 改造房屋 | r:市房管局 | r:城关区政府',
      '1.3 建设水厂 | l:省水利厅',
    ])
    const { tasks } = await parse(text, { fileName: 'notice.txt' })
    expect(tasks.flatMap(({ persons }) => persons)).toEqual([
      { role: '负责', name: '孟广田副市长' },
      { role: '负责', name: '吕维远副省长' },
    ])
  })
})

describe('labels without a colon', () => {
  test('a sentence of a label and names', async () => {
    const text =
      '一、打击重点\n（一）窝点。依法查处。责任单位县公安局、县交通运输局。\n（二）市场。加强检查。责任单位要落实到人。'
    expect(await tasksOf(text)).toEqual(['1.1 窝点 | r:县公安局 | r:县交通运输局', '1.2 市场'])
  })
})

describe('whose assignment it is', () => {
  test('a bracket behind the last of several items that run in is that item’s', async () => {
    const text =
      '一、整治餐饮\n由县卫生局承办，县教育局配合。\n（一）措施\n1、学校食堂达到B级。\n2、规范排档，划定区域。（县建设局牵头）'
    expect(await tasksOf(text)).toEqual([
      '1.1.1 学校食堂达到B级 | r:县卫生局^ | s:县教育局^',
      '1.1.2 规范排档，划定区域 | l:县建设局 | s:县教育局^',
    ])
  })
  test('a field in the middle of the last item is that item’s', async () => {
    const text =
      '四、保障措施\n（一）强化资金保障。统筹安排资金。\n（二）强化安全防护。责任单位：市委网信办。落实等级保护制度。'
    expect(await tasksOf(text)).toEqual(['4.1 强化资金保障', '4.2 强化安全防护 | r:市委网信办'])
  })
  test('a line of fields behind the last item is the section’s', async () => {
    const text = '二、检查内容\n1.查看台账。\n2.查看现场。\n责任单位：县应急局'
    expect(await tasksOf(text)).toEqual(['2.1 查看台账 | r:县应急局^', '2.2 查看现场 | r:县应急局^'])
  })
})

describe('clauses', () => {
  test('由A会同B in an item’s first sentence, 由A负责落实, A牵头、B参与', async () => {
    const text =
      '一、问题\n（一）关于养护的问题，由人社部会同交通运输部等部门研究提出办法。\n（二）关于资金的问题，由财政部负责落实。\n（三）关于路长制的问题，由交通运输部牵头、农业部参与，在全国推开。\n（四）启动响应。必要时由发展改革委会同财政部提出方案。'
    expect(await tasksOf(text)).toEqual([
      '1.1 关于养护的问题，由人社部会同交通运输部等部门研究提出办法 | r:人社部 | r:交通运输部',
      '1.2 关于资金的问题 | r:财政部',
      '1.3 关于路长制的问题，由交通运输部牵头、农业部参与，在全国推开 | l:交通运输部 | s:农业部',
      '1.4 启动响应',
    ])
  })
  test('short bodies behind one that is whole; an office and what it looks after', async () => {
    const text =
      '一、任务\n1.增加收入。(省发改委、农委、统计局分别负责)\n2.检查安全。（实验室与设备管理处牵头，保卫处配合）'
    expect(await tasksOf(text)).toEqual([
      '1.1 增加收入 | r:省发改委 | r:农委 | r:统计局',
      '1.2 检查安全 | l:实验室与设备管理处 | s:保卫处',
    ])
  })
})

describe('the first that is named leads', () => {
  test('told in a bracket behind a list, with 或汇总单位', async () => {
    const text =
      '一、目标任务分解\n1.稳投资。\n责任单位：市发改委、市水利局（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）\n2.稳外贸。\n责任单位：市商务局、市财政局'
    expect(await tasksOf(text)).toEqual([
      '1.1 稳投资 | l:市发改委 | r:市水利局',
      '1.2 稳外贸 | l:市商务局 | r:市财政局',
    ])
  })
  test('told by a covering notice whose own items assign nothing', async () => {
    const text =
      '关于印发工作分解的通知\n各市人民政府：\n一、细化安排。各单位倒排工期。\n二、加强配合。分解表中，列第一位的责任单位为牵头单位。\n三、定期报告。按时报送。\n某省人民政府办公厅\n2024年2月19日\n附件\n2024年重点工作分解方案\n一、稳增长\n1.稳投资。\n责任单位：省发展改革委、省统计局\n2.促消费。\n责任单位：省商务厅'
    expect((await tasksOf(text)).slice(-2)).toEqual([
      'A1.1.1 稳投资 | l:省发展改革委 | r:省统计局',
      'A1.1.2 促消费 | l:省商务厅',
    ])
  })
})

describe('fields over several lines', () => {
  test('a label alone on its line, a list that goes on behind 、', async () => {
    const text =
      '一、主要措施\n（一）推行新制度。开展认定。\n责任单位：\n省人社厅、省国资委、\n省总工会\n完成时限：\n持续实施\n（二）办好大赛。每两年举办一届。\n责任单位：\n省人社厅'
    expect(await tasksOf(text)).toEqual([
      '1.1 推行新制度 | r:省人社厅 | r:省国资委 | r:省总工会 | 持续实施',
      '1.2 办好大赛 | r:省人社厅 | 每两年',
    ])
  })
})

describe('names', () => {
  test.each([
    [
      '（在榕各高校、人行榕州市分行牵头，各省份、各中小学配合）',
      'l:在榕各高校 | l:人行榕州市分行 | s:各省份 | s:各中小学',
    ],
    ['（各市、州人力资源和社会保障局负责）', 'r:各市、州人力资源和社会保障局'],
    ['（责任单位：市机要和保密局、计财股）', 'r:市机要和保密局 | r:计财股'],
    ['〔牵头单位：省环保厅，主要参加单位：省林业厅〕', 'l:省环保厅 | s:省林业厅'],
  ])('%s', async (bracket, units) => {
    expect(await tasksOf(`一、任务\n1.做好工作。${bracket}`)).toEqual([`1.1 做好工作 | ${units}`])
  })
})

test('passages behind —— are told without the mark', async () => {
  const text =
    '一、任务\n（一）推行三项制度\n——执法公示。及时公开。（县司法局负责）\n——全程记录。配齐设备。（县公安局负责）'
  expect(await tasksOf(text)).toEqual(['1.1.a 执法公示 | r:县司法局', '1.1.b 全程记录 | r:县公安局'])
})

test('a note that adds units holds from its own words on, also in the same sentence', async () => {
  const text =
    '一、任务\n（一）控制污染。新建管网。（住建部牵头，以下均需地方各级人民政府落实，不再列出）推行无磷用品。（工商总局负责）'
  expect(await tasksOf(text)).toEqual([
    '1.1.a 新建管网 | l:住建部',
    '1.1.b 推行无磷用品 | r:工商总局 | r:地方各级人民政府^',
  ])
})

test('a note that adds units closes with any of its verbs', async () => {
  const text =
    '一、任务\n（一）延伸管网。\n责任单位：省A厅（以下各项均需各市（州）、县（市、区）人民政府负责落实，不再列出）\n（二）改造管网。\n责任单位：省B厅'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks[1]?.units.map(({ name }) => name)).toEqual(['省B厅', '各市（州）、县（市、区）人民政府'])
})

test('a note that shares all tasks out, and one that says in other words who leads', async () => {
  const shared =
    '县改革分工方案\n现提出以下方案。（各乡镇人民政府为全部事项的共同落实单位，以下不再逐项列出）\n一、任务\n（一）新建管网。（县住建局牵头）'
  expect(await tasksOf(shared)).toEqual(['1.1 新建管网 | l:县住建局 | r:各乡镇人民政府^'])
  const first =
    '一、任务\n（一）新建管网。（县住建局、县水利局按职责分工负责；列首位的部门牵头，下同）\n（二）补植树木。（县林业局、县财政局）'
  expect(await tasksOf(first)).toEqual([
    '1.1 新建管网 | l:县住建局 | r:县水利局',
    '1.2 补植树木 | l:县林业局 | r:县财政局',
  ])
})

test('bodies named after 干部 are bodies; what 干部 do is none', async () => {
  const text =
    '一、任务\n（一）办好活动。（责任单位：市老干部活动中心、市委组织部干部监督处；包村干部同步到点）'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks[0]?.units.map(({ name }) => name)).toEqual(['市老干部活动中心', '市委组织部干部监督处'])
})

test('a notice that publishes a text passes it on; one that publishes results is itself the text', async () => {
  const titles = async (title: string) => {
    const { document } = await parse(`${title}\n一、任务\n（一）修补县道。（县交通局负责）`)
    return [document.title, document.noticeTitle]
  }
  expect(await titles('关于发布县水利工程管护办法的通知')).toEqual([
    '县水利工程管护办法',
    '关于发布县水利工程管护办法的通知',
  ])
  expect(await titles('关于公布2020年度优秀单位名单的通知')).toEqual([
    '关于公布2020年度优秀单位名单的通知',
    null,
  ])
})

test('主办, 协办 and 承办 assign as 牵头 and 责任单位 do, also in a bracket that is left open', async () => {
  const text =
    '市工作方案\n一、任务\n（一）修补道路。完成改造。（市交通局主办，市财政局协办）\n（二）建设场馆。完成布展。（承办单位：市博物馆、市工商联\n各区、各部门要高度重视。\n霁山市博物馆\n2024年3月1日'
  const { tasks, document } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ units }) => units.map(({ role, name }) => `${role} ${name}`))).toEqual([
    ['lead 市交通局', 'support 市财政局'],
    ['responsible 市博物馆', 'responsible 市工商联'],
  ])
  expect(tasks[1]?.text).not.toContain('各区')
  expect(document.issuers).toEqual(['霁山市博物馆'])
})

test('a note may add who supervises, and adds no words that are no name', async () => {
  const text =
    '县整治方案\n本部分各项任务均由县督查室全程督办，不再逐项列出。\n一、任务\n（一）修补县道。（县交通局牵头）'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks[0]?.units.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'lead 县交通局',
    'supervise 县督查室',
  ])
})

test('a note in each of many sections speaks of its own', async () => {
  const sections = Array.from(
    { length: 40 },
    (_, n) =>
      `${'一二三四五六七八九十'[n % 10]}、第${n + 1}类（列第一位的责任单位为牵头单位）\n（一）修补县道。\n责任单位：县交通局、县财政局`,
  )
  const tasks = await tasksOf(sections.slice(0, 40).join('\n'))
  expect(tasks).toHaveLength(40)
  expect(tasks.filter((task) => !task.includes('l:县交通局 | r:县财政局'))).toEqual([])
})

test('司局 lead and take part', async () => {
  const text = '一、任务\n（一）开展监测。\n牵头司局：水利水电司\n参加司局：监督司、信息中心'
  expect(await tasksOf(text)).toEqual(['1.1 开展监测 | l:水利水电司 | s:监督司 | s:信息中心'])
})

test('a whole page on one line behind its breadcrumb is read', async () => {
  const body = Array.from({ length: 12 }, (_, at) => `（${'一二三四五六七八九十'.charAt(at % 10)}）`)
  const items = body
    .slice(0, 8)
    .map(
      (label) =>
        `${label}大型设施。重点整治未办理使用登记、超期未检、维护保养不到位、操作人员无证上岗、应急处置能力不足等突出问题，摸清底数，分类处置，逐项销号。（市A局牵头，市B局配合）`,
    )
    .join(' ')
  const text = `当前位置： 首页 政策文件 安委会文件 市安委办关于印发《设施整治方案》的通知 发布时间：2022-04-01 16:20 来源：协调司 【字体：大 中 小】 安委办〔2022〕19号 市安委办关于印发《设施整治方案》的通知 各县、区安全生产委员会： 现将《设施整治方案》印发给你们，请认真抓好落实。 市安委办 2022年3月29日 设施整治方案 为切实加强安全管理，制定本方案。 一、整治任务 ${items}`
  const { document, tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks).toHaveLength(8)
  expect(document.number).toBe('安委办〔2022〕19号')
  expect(document.noticeTitle).toBe('市安委办关于印发《设施整治方案》的通知')
})

test('the office at a page’s foot leads nothing, whatever stands beside it', async () => {
  const foot = '主办单位：某区人民政府办公室 | 网站地图 | 联系我们'
  expect(await tasksOf(`一、工作要求\n（一）提高认识。\n（二）严格问责。\n${foot}`)).toEqual([
    '1.1 提高认识',
    '1.2 严格问责',
  ])
})

test('the line of a last item is its own where the items of the other plan close with such lines', async () => {
  const item = (number: number) => `${number}.做好工作${number}。\n责任单位：县A局\n完成时限：6月底前`
  const text = `一、任务\n${[1, 2, 3, 4, 5, 6, 7, 8].map(item).join('\n')}\n二、组织保障\n1.成立专班。\n2.强化宣传。\n责任单位：县B局\n完成时限：全年`
  expect((await tasksOf(text)).slice(-2)).toEqual(['2.1 成立专班', '2.2 强化宣传 | r:县B局 | 全年'])
})

test('who runs an event is no foot of a page', async () => {
  const line = '主办：县文旅局　　承办单位：县图书馆'
  expect(await tasksOf(`一、活动\n（一）读书会。\n${line}\n（二）书展。\n${line}`)).toEqual([
    '1.1 读书会 | l:县文旅局 | r:县图书馆',
    '1.2 书展 | l:县文旅局 | r:县图书馆',
  ])
})
