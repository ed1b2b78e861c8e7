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

test('a time column before the task column: its days take no year from the task’s text', async () => {
  const text =
    '县任务表\n序号\t完成时限\t重点任务\t责任单位\n1\t12月底前\t到2030年建成公园10个\t县住建局\n2\t12月底前\t每年6月底前报送计划\t县住建局\n'
  const { tasks } = await parse(text, { fileName: 'notice.txt', date: '2024-03-02' })
  expect(tasks.map(({ times }) => times.map(({ text, end, rrule }) => `${text} ${end ?? rrule}`))).toEqual([
    ['12月底前 2024-12-31', '到2030年 2030-12-31'],
    ['12月底前 2024-12-31', '每年6月底前 FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30'],
  ])
})

test('a table before the first item comes before it', async () => {
  const text =
    '县任务表\n序号\t重点任务\t责任单位\n1\t修补县道\t县交通局\n2\t更换标牌\t县公安局\n\n一、工作要求\n（一）压实责任。按月报送。\n'
  const { tasks } = await parse(text, { fileName: 'notice.txt' })
  expect(tasks.map(({ title }) => title)).toEqual(['修补县道', '更换标牌', '压实责任'])
})

test('an annex row may state one of the deadlines of its body task', async () => {
  const differs = async (due: string) =>
    (
      await parse(
        `一、清理全县河道。2024年6月底前完成一半，2025年6月底前全部完成。（县水利局牵头）\n附件\n任务分解表\n序号|任务|牵头单位|时限\n1|清理全县河道|县水利局|${due}\n`,
      )
    ).diagnostics.some(({ code }) => code === 'annex-differs')
  expect(await differs('2025年6月底前')).toBe(false)
  expect(await differs('2025年9月底前')).toBe(true)
})

test('annexes beyond the nineteenth keep their numbers', async () => {
  const annex = (number: string) => `附件${number}\n${number}号任务\n一、修补县道。（县交通局负责）\n`
  const { tasks } = await parse(`方案\n一、任务。（县政府负责）\n${annex('二十')}${annex('二十一')}`)
  expect(tasks.map(({ id }) => id)).toEqual(['1', 'A20.1', 'A21.1'])
})

test('an annex of grades is one in full-width brackets, too', async () => {
  const text =
    '预案\n一、任务。（县政府负责）\n附件1\n突发事件分级标准（试行）\n一、重大事件。死亡3人以上。\n二、较大事件。死亡1人以上。\n'
  const { tasks } = await parse(text)
  expect(tasks.map(({ id }) => id)).toEqual(['1'])
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

describe('heads over several rows', () => {
  test('merged cells, sums beside a section, a goal of the year that tells by when', async () => {
    const html =
      '<table><tr><td rowspan="2">序号</td><td rowspan="2">项目名称</td><td rowspan="2">建设内容</td><td colspan="2">投资</td><td rowspan="2">2023年建设目标</td><td rowspan="2">责任单位</td></tr><tr><td>总投资</td><td>年度</td></tr><tr><td colspan="3">合计（1个）</td><td>100</td><td>50</td><td></td><td></td></tr><tr><td colspan="3">一、交通能源（1个）</td><td>100</td><td>50</td><td></td><td></td></tr><tr><td>1</td><td>绕城公路</td><td>全长18公里</td><td>100</td><td>50</td><td>6月底前完成招标</td><td>市A局</td></tr></table>'
    expect(await rowsOf(`<html><body>${html}</body></html>`, 'notice.html')).toEqual([
      '交通能源（1个） > 1 绕城公路 | r:市A局 | 6月底前',
    ])
  })
  test('with tabs: the second row fills only some columns', async () => {
    const text =
      '任务分解表\n序号\t工作任务\t责任分工\t\t完成时限\n\t\t牵头单位\t配合单位\t\n一、粮油生产\t\t\t\t\n1\t落实面积。\t县A局\t各乡镇\t9月底前\n2\t建设育秧点。\t\t\t3月底前\n3\t整治撂荒地。\t\t县B局\t11月20日前'
    expect(await rowsOf(text, 'notice.txt')).toEqual([
      '粮油生产 > 1 落实面积 | l:县A局 | s:各乡镇 | 9月底前',
      '粮油生产 > 2 建设育秧点 | l:县A局 | s:各乡镇 | 3月底前',
      '粮油生产 > 3 整治撂荒地 | r:县B局 | 11月20日前',
    ])
  })
})

test('problems that several measures answer are sections; a note below the table speaks of its rows', async () => {
  const html =
    '<p>一、整改任务</p><p>见下表。</p><table><tr><th>序号</th><th>反馈问题</th><th>整改措施</th><th>责任单位</th></tr><tr><td>1</td><td rowspan="2">管网混接</td><td>排查管网。</td><td>县A局、县B局</td></tr><tr><td>2</td><td>改造管网。</td><td>牵头：县B局<br>配合：县A局</td></tr></table><p>注：未注明牵头、配合的，列第一位的单位为牵头单位。</p><p>二、工作要求</p><p>抓好落实。</p>'
  expect((await rowsOf(`<html><body>${html}</body></html>`, 'notice.html')).slice(0, 2)).toEqual([
    '管网混接 > 1.1 排查管网 | l:县A局 | r:县B局',
    '管网混接 > 1.2 改造管网 | l:县B局 | s:县A局',
  ])
})

test('a cell a line: a merged section missing in the rows below it', async () => {
  const rows = [
    ['1', '公共文化', '新建书房2座。', '刘 芳', '公共服务股', '区图书馆', '10月底前'],
    ['2', '开展演出80场。', '刘 芳', '公共服务股', '全年'],
    ['3', '遗产保护', '修缮古塔。', '贺建国', '文物股', '12月底前'],
  ]
  const head = ['序号', '类 别', '工作任务', '责任领导', '责任股室', '（单位）', '完成时限']
  const text = `重点工作任务分解表\n${[head, ...rows].map((cells) => cells.join('\n')).join('\n')}`
  expect(await rowsOf(text, 'notice.txt')).toEqual([
    '公共文化 > 1 新建书房2座 | r:公共服务股 | r:区图书馆 | 10月底前',
    '公共文化 > 2 开展演出80场 | r:公共服务股 | 全年',
    '遗产保护 > 3 修缮古塔 | r:文物股 | 12月底前',
  ])
})

test('a table that is set with blanks, with cells left free', async () => {
  const text = [
    '指标责任分解表',
    '序号  指标名称          单位    目标      牵头单位      配合单位',
    '1     生产总值增速      %       6.5以上   市发展改革委  市统计局',
    '2     工业增加值增速    %       9         市工信局',
    '3     新增就业          人      13000     市人社局      各县区',
  ].join('\n')
  expect(await rowsOf(text, 'notice.txt')).toEqual([
    ' > 1 生产总值增速 | l:市发展改革委 | s:市统计局',
    ' > 2 工业增加值增速 | l:市工信局',
    ' > 3 新增就业 | l:市人社局 | s:各县区',
  ])
})

test('annexes told as 附1; a bracket label whose text begins with a figure', async () => {
  const text =
    '某市实施方案\n一、任务\n（一）协调。（市A局负责）\n附1\n专项行动方案\n（四）接驳行动。打通断点。（市B局负责）\n（五）一线人员行动。加强培训。（市C局负责）'
  expect(await tasksOf(text)).toEqual([
    '1.1 协调 | r:市A局',
    'A1.4 接驳行动 | r:市B局',
    'A1.5 一线人员行动 | r:市C局',
  ])
})

describe('rows that are no header', () => {
  test('a section over all columns below the header', async () => {
    const html =
      '<table><thead><tr><td>序号</td><td>重点工作</td><td>责任单位</td><td>备注</td></tr></thead><tr><td colspan="4">一、县长主抓重点工作（1项）</td></tr><tr><td>1</td><td>争取支线纳入规划。</td><td>县发改局</td><td>续推</td></tr></table>'
    expect(await rowsOf(`<html><body>${html}</body></html>`, 'notice.html')).toEqual([
      '县长主抓重点工作（1项） > 1 争取支线纳入规划 | r:县发改局',
    ])
  })
})

describe('blank cells of tables in text', () => {
  test('the first cell of a row with bars, where the header has none at its ends', async () => {
    const text =
      '任务分解表\n责任单位 | 目标任务 | 分管领导 | 完成时限\n---|---|---|---\n区住建局 | 启动城中村改造。 | 罗成 | 9月底前\n | 改造老旧小区31个。 | 罗成 | 11月底前\n区商务局 | 改造农贸市场6个 | 邵勇 | 全年'
    expect(await rowsOf(text, 'notice.txt')).toEqual([
      ' > 1 启动城中村改造 | r:区住建局 | 9月底前',
      ' > 2 改造老旧小区31个 | r:区住建局 | 11月底前',
      ' > 3 改造农贸市场6个 | r:区商务局 | 全年',
    ])
  })
  test('a section and four bars, where every cell has a line', async () => {
    const text =
      '责任清单\n序号 |\n重点工作 |\n责任单位 |\n完成时限 |\n一、项目招引（1项） |\n|||\n1 |\n新签约项目12个。 |\n招商一局 |\n全年 |\n二、项目建设（1项） |\n|||\n2 |\n交付厂房9万平方米 |\n建投公司 |\n9月底前 |'
    expect(await rowsOf(text, 'notice.txt')).toEqual([
      '项目招引（1项） > 1 新签约项目12个 | r:招商一局 | 全年',
      '项目建设（1项） > 2 交付厂房9万平方米 | r:建投公司 | 9月底前',
    ])
  })
})

test('a table drawn with boxes is not taken for lines cut at a width', async () => {
  const row = (number: string, task: string, unit: string) => `│${number}│${task.padEnd(20, '　')}│${unit}│`
  const rule = '├──┼────────────────────┼────┤'
  const text = [
    '某县人民政府办公室关于印发任务分解表的通知',
    '　　为巩固成果，现将任务分解表印发给你们，并就有关问题通知如下，请结合实际认真贯彻执行。',
    rule,
    row('序号', '工作任务', '牵头单位'),
    ...['一', '二', '三', '四', '五', '六'].flatMap((name, at) => [
      rule,
      row(`${at + 1}　`, `查处第${name}类小作坊，覆盖全部乡镇。`, '县质监局'),
    ]),
    rule,
  ].join('\n')
  const rows = await rowsOf(text, 'notice.txt')
  expect(rows).toHaveLength(6)
  expect(rows[0]).toContain('查处第一类小作坊，覆盖全部乡镇 | l:县质监局')
})

test('a table goes on behind a page break without its header', async () => {
  const row = (number: number) => `<tr><td>${number}</td><td>建设工程${number}。</td><td>市A局</td></tr>`
  const head = '<tr><td>序号</td><td>重点任务</td><td>牵头单位</td></tr>'
  const html = `<table>${head}${row(1)}${row(2)}</table><p>— 3 —</p><table>${row(3)}${row(4)}</table><table>${row(9)}</table>`
  expect(await rowsOf(`<html><body>${html}</body></html>`, 'notice.html')).toEqual([
    ' > 1 建设工程1 | l:市A局',
    ' > 2 建设工程2 | l:市A局',
    ' > 3 建设工程3 | l:市A局',
    ' > 4 建设工程4 | l:市A局',
  ])
})

describe('who stands in a cell', () => {
  test('a body and who answers there', async () => {
    const html =
      '<table><tr><td>序号</td><td>重点任务</td><td>牵头单位<br>及责任人</td></tr><tr><td>1</td><td>稳定面积。</td><td><p>县农业农村局</p><p>吴志远</p></td></tr></table>'
    const { tasks } = await parse(`<html><body>${html}</body></html>`, { fileName: 'notice.html' })
    expect(tasks[0]?.units.map(({ role, name }) => `${role} ${name}`)).toEqual(['lead 县农业农村局'])
    expect(tasks[0]?.persons.map(({ name }) => name)).toEqual(['吴志远'])
  })
  test('a town or a farm without an organ is no person', async () => {
    const text = '任务表\n序号\t重点任务\t责任单位及责任人\n1\t建学校。\t城关镇、林场、张三'
    expect(await rowsOf(text, 'notice.txt')).toEqual([' > 1 建学校 | r:城关镇 | r:林场'])
  })
  test('实施单位, 承办单位 and 责任单位 answer beside a lead; 配合/责任单位 supports it', async () => {
    const rows = async (header: string) =>
      rowsOf(`任务表\n序号\t重点任务\t牵头单位\t${header}\n1\t建学校。\t县A局\t县B公司`, 'notice.txt')
    expect(await rows('实施单位')).toEqual([' > 1 建学校 | l:县A局 | r:县B公司'])
    expect(await rows('承办单位')).toEqual([' > 1 建学校 | l:县A局 | r:县B公司'])
    expect(await rows('责任单位')).toEqual([' > 1 建学校 | l:县A局 | r:县B公司'])
    expect(await rows('配合/责任单位')).toEqual([' > 1 建学校 | l:县A局 | s:县B公司'])
  })
})

test('the note at a table’s end is no row', async () => {
  const text =
    '任务表\n| 序号 | 重点任务 | 责任单位 |\n| 1 | 建学校。 | 县A局 |\n| 2 | 修公路。 | 县B局 |\n| 备注：排名不分先后 | | |'
  expect(await rowsOf(text, 'notice.txt')).toEqual([' > 1 建学校 | r:县A局', ' > 2 修公路 | r:县B局'])
})
