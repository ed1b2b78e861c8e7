import { describe, expect, it } from 'vitest'
import { toOriginal } from '../../src/model/source-text.ts'
import { cut } from '../../src/model/span.ts'
import { readSource } from '../../src/read/index.ts'
import { layOut } from '../../src/read/layout.ts'
import type { RawBlock } from '../../src/read/reader.ts'
import { publisher, type SpannedItem } from '../../src/report/publish.ts'
import { expectSound, textsOf } from './invariants.ts'

const NO_ITEM: Omit<SpannedItem, 'span'> = {
  id: '1',
  label: null,
  heading: '',
  kind: 'task',
  role: 'task',
  body: '',
  children: [],
}

async function paragraphs(text: string, fileName = 'notice.txt') {
  const source = await readSource(text, { fileName })
  expectSound(source)
  return textsOf(source)
}

describe('paragraphs', () => {
  it.each([
    [
      'line breaks of every kind',
      '甲\n乙\r\n丙\r丁\u2028戊\f己\n\n\n庚',
      ['甲', '乙', '丙', '丁', '戊', '己', '庚'],
    ],
    ['indentation', '\t\t\t\t一、甲\n　　二、乙 \n', ['一、甲', '二、乙']],
    ['ideographic spaces', '各市：　　现将方案印发。　　附件一', ['各市：', '现将方案印发。', '附件一']],
    ['mixed blanks', '甲乙。\u3000 \u3000丙丁。 　　戊己', ['甲乙。', '丙丁。', '戊己']],
    ['no-break spaces', '甲乙。\u00a0\u00a0\u00a0\u00a0丙丁\u00a0戊己', ['甲乙。', '丙丁\u00a0戊己']],
    ['one ideographic space', '第一条　目的', ['第一条　目的']],
    ['ordinary spaces', '福建省公安厅    福建省财政厅', ['福建省公安厅    福建省财政厅']],
    ['a spread-out word', '实　　施　　方　　案', ['实　　施　　方　　案']],
    ['dirt of a page', '当前位置：首页\n微信 微博 QQ空间\n一、甲\n来源：某市\n附件下载\n关闭', ['一、甲']],
    [
      'words that dirt is made of',
      '一、打印\n大力推进\n字体\n复制推广经验',
      ['一、打印', '大力推进', '字体', '复制推广经验'],
    ],
  ])('%s', async (_, text, expected) => expect(await paragraphs(text)).toEqual(expected))

  it('leaves the text as it was decoded', async () => {
    const text = '标题: 通知\r\n发布时间: 2015-09-02\r\n\r\n\t一、（甲）　　乙\r\n'
    const { source } = await readSource(text)
    expect(source.original).toBe(text)
    expect(source.text).toBe(text)
  })

  it('an empty document has no blocks', async () => {
    for (const text of ['', ' \n\t　\n', '\ufeff', '\u200b']) expect(await paragraphs(text)).toEqual([])
  })
})

describe('a flattened page', () => {
  const filler = '为贯彻落实决策部署，加强信用体系建设，完善制度机制，推动各项工作取得实效。'.repeat(30)

  it('is broken at its single blanks', async () => {
    const text = `管委会办公室 2015年8月31日 任务分工实施方案 一、加强建设 （一）建立制度。 1.${filler}（责任单位：区办） 2.其他。`
    expect(await paragraphs(text)).toEqual([
      '管委会办公室',
      '2015年8月31日',
      '任务分工实施方案',
      '一、加强建设',
      '（一）建立制度。',
      `1.${filler}（责任单位：区办）`,
      '2.其他。',
    ])
  })

  it.each([
    '“五型 政府”',
    '《关于 印发》',
    '（设在 市政府）',
    '5 月底前',
    '到 2020 年',
    'App 平台',
    '甲、 乙',
    '实 施 方 案',
  ])('but not in %s', async (phrase) => expect(await paragraphs(`一、${phrase}${filler}`)).toHaveLength(1))

  it('a short line is none', async () => {
    expect(await paragraphs('乌鲁木齐县 各区人民政府 市属各委')).toHaveLength(1)
  })
})

describe('the header that a scraper put in front', () => {
  it('is read as fields and gives no paragraphs', async () => {
    const text =
      '标题: 关于印发方案的通知\n发布时间: 2015-09-02 16:50\n文号: \n发布机构: 中国平潭\n原文链接: https://a.gov.cn\n链接详见 links.tsv\n==================== 正文 ====================\n一、甲'
    const source = await readSource(text)
    expect(source.page).toEqual({ title: '关于印发方案的通知', publishedOn: '2015-09-02 16:50' })
    expect(textsOf(source)).toEqual(['一、甲'])
  })

  it('may stand below the title', async () => {
    const source = await readSource(
      '关于加强建设的意见\n政策\n发布部门:泸州市人民政府\n发布时间:2013年10月31日\n有效性:有效\n各区:通知如下',
    )
    expect(source.page).toEqual({ issuer: '泸州市人民政府', publishedOn: '2013年10月31日' })
    expect(textsOf(source)).toEqual(['关于加强建设的意见', '各区:通知如下'])
  })

  it.each([
    [
      'several fields on a line',
      '索引号: 1133/2021-12 成文日期: 2021-03-24\n发布机构: 市政府办公室 公开方式: 主动公开\n文件编号: 霁政办发〔2021〕3号 统一编号:',
    ],
    [
      'a list of them',
      '• 索引号:1133/2021-12\n  • 发布机构:市政府办公室\n  • 生成日期:2021-03-24\n  • 文号:霁政办发〔2021〕3号',
    ],
    [
      'labels without colons',
      '索 引 号 1133/2021-12 发文日期 2021-03-24\n发布机构 市政府办公室 文    号 霁政办发〔2021〕3号\n分   类 政务公开 有 效 性 有效',
    ],
    [
      'cells between bars',
      '索引号: | 1133/2021-12 | 信息分类: | 文件 |\n发布机构: | 市政府办公室 | 成文日期: | 2021-03-24 |\n发文字号: | 霁政办发〔2021〕3号 | 有 效 性: | |',
    ],
  ])('%s', async (_, head) => {
    const source = await readSource(`${head}\n\n关于加强建设的意见\n各区:通知如下`)
    expect(source.page).toEqual({
      issuer: '市政府办公室',
      signedOn: '2021-03-24',
      number: '霁政办发〔2021〕3号',
    })
    expect(textsOf(source)).toEqual(['关于加强建设的意见', '各区:通知如下'])
  })

  it.each(['来源:市生态环境局', '市人民政府办公室'])('the day of publication before %s', async (behind) => {
    const source = await readSource(`关于加强建设的意见\n2023-04-20 10:05 ${behind}\n各区:通知如下`)
    expect(source.page).toEqual({ publishedOn: '2023-04-20 10:05' })
  })

  it('one line alone is none, nor are the fields of an item', async () => {
    const text = '发文字号：国发〔2020〕6号\n一、甲\n责任单位：市财政局\n时间：6月底前'
    expect(await paragraphs(text)).toHaveLength(4)
  })
})

describe('tables drawn with text', () => {
  it.each([
    ['bars', '序号 | 任务 | 单位 |\n1 | 甲 | 市局 |\n2 | 乙 |  |'],
    ['outer bars and a rule', '| 序号 | 任务 | 单位 |\n|---|:---:|---|\n| 1 | 甲 | 市局 |\n| 2 | 乙 | |'],
    ['drawn lines', '┌──┬──┬──┐\n│序号│任务│单位│\n├──┼──┼──┤\n│1│甲│市局│\n│2│乙││\n└──┴──┴──┘'],
    ['tabs', '序号\t任务\t单位\n1\t甲\t市局\n2\t乙\t'],
    ['a cell a line, ended by bars', '序号 |\n任务 |\n单位 |\n1 |\n甲 |\n市局 |\n2 |\n乙 |\n |'],
  ])('%s', async (_, drawn) => {
    const [before, table, after] = await paragraphs(`附件\n${drawn}\n注：无`)
    expect(before).toBe('附件')
    expect((table as string[][]).map((row) => row.slice(0, 2))).toEqual([
      ['序号', '任务'],
      ['1', '甲'],
      ['2', '乙'],
    ])
    expect(after).toBe('注：无')
  })

  it.each([
    [
      'ended by bars',
      '序号 | 任务 | 单位 | 时间 |\n1 | 甲\n甲 | 市局 | 6月 |\n2 | 乙 | 县局\n县委 | 7月\n底 |\n3 | 丙 | 市局 | 8月 |',
    ],
    [
      'without a bar at the end',
      '序号 | 任务 | 单位 | 时间\n1 | 甲\n甲 | 市局 | 6月\n2 | 乙 | 县局\n县委 | 7月\n3 | 丙 | 市局 | 8月',
    ],
    [
      'with blank lines in a cell',
      '| 序号 | 任务 | 单位 | 时间 |\n| 1 | 甲\n\n甲 | 市局 | 6月 |\n| 2 | 乙 | 县局\n县委 | 7月 |\n| 3 | 丙 | 市局 | 8月 |',
    ],
  ])('cells that run on over lines, %s', async (_, drawn) => {
    const [table, after] = await paragraphs(`${drawn}\n注：无`)
    const rows = (table as string[][]).map((row) => row.map((cell) => cell.replace(/\s+/g, '')))
    expect(rows.map(([number, task]) => `${number}${task}`)).toEqual(['序号任务', '1甲甲', '2乙', '3丙'])
    expect(rows[2]?.[2]).toBe('县局县委')
    expect(after).toBe('注：无')
  })

  it('blanks alone, the task may hold some', async () => {
    const drawn =
      '序号 工 作 任 务 牵头部门 时限\n1 新增 50 个 市甲局 6月底\n2 乙 市乙局 9月底\n3 丙 市丙局 10月底'
    const [table, after] = await paragraphs(`${drawn}\n注：无`)
    expect(table).toEqual([
      ['序号', '工 作 任 务', '牵头部门', '时限'],
      ['1', '新增 50 个', '市甲局', '6月底'],
      ['2', '乙', '市乙局', '9月底'],
      ['3', '丙', '市丙局', '10月底'],
    ])
    expect(after).toBe('注：无')
  })

  it('a row that lacks the merged cell of the one above stays a row', async () => {
    const [table] = await paragraphs(
      '类别 | 任务 | 单位 | 时间 |\n一 | 甲 | 市局 | 6月 |\n乙 | 县局 | 7月 |\n丙 | 市局 | 8月 |',
    )
    expect((table as string[][]).map((row) => row.length)).toEqual([4, 4, 3, 3])
  })

  it.each([
    ['indentation by tabs', '\t\t一、甲\n\t\t二、乙'],
    ['a signature in two columns', '省公安厅\t省财政厅\n省水利厅\t省商务厅'],
    ['one line with a bar', '甲 | 乙\n丙'],
    ['lines that a bar ends, without numbers', '序号 |\n任务 |\n单位 |\n甲 |'],
    ['a head of words that blanks part, without rows', '序号 任务 单位\n第一项 甲 市局\n第二项 乙 县局'],
    ['a long first line with a tab', `${'长'.repeat(40)}\t甲\n${'长'.repeat(40)}\t乙`],
  ])('%s is no table', async (_, text) => {
    for (const block of await paragraphs(text)) expect(block).toBeTypeOf('string')
  })
})

describe('invisible characters', () => {
  it('are taken out, and spans lead back to the original', async () => {
    const original =
      '\ufeff一、\u200b加强\u00ad组织\u2060领导。\u202e\n20\u00ad21年\u200b底\ufeff前\u200b\u200d'
    const { source, blocks } = await readSource(original)
    expect(source.original).toBe(original)
    expect(source.text).toBe('一、加强组织领导。\n2021年底前')
    const [first, second] = blocks
    expect(cut(original, toOriginal(source, first!.span))).toBe('一、\u200b加强\u00ad组织\u2060领导。')
    expect(cut(original, toOriginal(source, second!.span))).toBe('20\u00ad21年\u200b底\ufeff前')
  })

  it('every character left finds itself in the original', async () => {
    const original = '\u200b甲\u200b\u200b乙丙\u00ad\ufeff\n\u200b丁\u2060戊\u200b'
    const { source } = await readSource(original)
    for (let start = 0; start < source.text.length; start++) {
      const place = toOriginal(source, { start, end: start + 1 })
      expect(cut(original, place)).toBe(source.text.charAt(start))
    }
  })

  it('control characters never come through', async () => {
    const { source } = await readSource('一、\x1b[31m甲\x07\x9b乙\u202e')
    expect(source.text).toBe('一、[31m甲乙')
  })
})

describe('Markdown', () => {
  it('loses its marks, by the ending of the file', async () => {
    const text = '# 实施方案\n\n## 一、总体要求\n- **（一）加强领导。**牵头单位：市局\n1\\. 甲\n> 注：乙\n'
    const source = await readSource(text, { fileName: 'notice.md' })
    expectSound(source)
    expect(textsOf(source)).toEqual([
      '实施方案',
      '一、总体要求',
      '（一）加强领导。牵头单位：市局',
      '1. 甲',
      '注：乙',
    ])
    expect(source.source.original).toBe(text)
    const title = toOriginal(source.source, source.blocks[1]!.span)
    expect(cut(text, title)).toBe('一、总体要求')
  })

  it('text that looks like it keeps them', async () => {
    expect(await paragraphs('# 一、甲\n- 乙')).toEqual(['# 一、甲', '- 乙'])
  })
})

describe('origins', () => {
  const blocks: RawBlock[] = [
    { kind: 'text', text: '标题' },
    { kind: 'text', text: '（一）开展排查', origin: { paragraph: 2 }, automatic: 3 },
    { kind: 'table', rows: [[{ text: '甲', origin: { sheet: '一', cell: 'A1' } }, { text: '乙' }]] },
  ]

  it('stand at the beginnings of what they tell of, with the number that a word processor makes apart', () => {
    expect(layOut({ blocks }).source.origins).toEqual([
      { start: 0, origin: null },
      { start: 3, origin: { paragraph: 2, automatic: true } },
      { start: 6, origin: { paragraph: 2 } },
      { start: 11, origin: { sheet: '一', cell: 'A1' } },
      { start: 13, origin: null },
    ])
  })

  it('are published with a span', () => {
    const { item } = publisher(layOut({ blocks }).source, 'zh')
    const at = (start: number) => item({ ...NO_ITEM, span: { start, end: start + 1 } }).span
    expect(at(0)).toEqual({ start: 0, end: 1, line: 1, column: 1 })
    expect(at(4).origin).toEqual({ paragraph: 2, automatic: true })
    expect(at(12).origin).toEqual({ sheet: '一', cell: 'A1' })
  })

  it('are none where nothing tells one', () => {
    expect(layOut({ blocks: [{ kind: 'text', text: '甲' }] }).source.origins).toEqual([])
  })
})
