import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import { parse } from '../../src/index.ts'
import { readSource } from '../../src/read/index.ts'
import { expectSound as expectSoundPlan } from '../invariants.ts'
import { noticeNamed } from '../notices.ts'
import { PEAK_MIB, runModule } from '../package.ts'
import { type DocxParts, docxOf, level, list, NOTICE_LIST, numbered, paragraph, run } from './docx-file.ts'
import { expectSound, textsOf } from './invariants.ts'

async function blocks(parts: DocxParts) {
  const source = await readSource(docxOf(parts))
  expectSound(source)
  return textsOf(source)
}

const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

describe('automatic numbers', () => {
  it('count and begin anew as Word does', async () => {
    const body =
      numbered('甲', 0) +
      numbered('乙', 1) +
      numbered('丙', 2) +
      numbered('丁', 2) +
      numbered('戊', 1) +
      numbered('己', 2) +
      numbered('庚', 0) +
      numbered('辛', 1)
    expect(await blocks({ body, numbering: NOTICE_LIST })).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '（二）戊',
      '1.己',
      '二、庚',
      '（一）辛',
    ])
  })

  it.each([
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 105, '一〇五'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseLegalSimplified', 11, '壹拾壹'],
    ['japaneseCounting', 10, '十'],
    ['ideographDigital', 10, '一〇'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedCircle', 36, '㊱'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['no such format', 5, '5'],
  ])('%s %i is %s', async (format, count, written) => {
    const body = many(count, () => numbered('、甲', 0))
    const shown = await blocks({ body, numbering: list(1, level(0, format, '第%1条')) })
    expect(shown.at(-1)).toBe(`第${written}条、甲`)
  })

  it('of several levels, and in plain digits where isLgl says so', async () => {
    const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
    expect(
      await blocks({
        body: numbered('甲', 0) + numbered('乙', 1) + numbered('丙', 1),
        numbering: list(1, levels),
      }),
    ).toEqual(['第一章甲', '1.1 乙', '1.2 丙'])
  })

  it('go on over other paragraphs, begin anew where the list says so, and stand apart where bound to other lists', async () => {
    const numbering =
      list(1, level(0, 'decimal', '%1.')) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const body =
      numbered('甲', 0) +
      paragraph(run('其间')) +
      numbered('乙', 0, 2) +
      numbered('丙', 0, 3) +
      numbered('丁', 0, 3)
    expect(await blocks({ body, numbering })).toEqual(['1.甲', '其间', '2.乙', '1.丙', '2.丁'])
  })

  it('come from styles and what these are based on; numId 0 takes them away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="base"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>'
    const styled = (text: string, more = '') => paragraph(run(text), `<w:pStyle w:val="own"/>${more}`)
    const numbering = list(
      1,
      level(0, 'decimal', '%1.') + level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="base"/>'),
    )
    const body = styled('甲') + styled('乙', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('丙')
    expect(await blocks({ body, numbering, styles })).toEqual(['（一）甲', '乙', '（二）丙'])
  })

  it('of bullets give no text, and lists that nobody defines no number', async () => {
    expect(
      await blocks({
        body: numbered('甲', 0) + numbered('乙', 0, 9),
        numbering: list(1, level(0, 'bullet', '\uf0b7')),
      }),
    ).toEqual(['甲', '乙'])
  })

  it('are marked as automatic where they stand', async () => {
    const bytes = docxOf({ body: numbered('加强领导。落实责任。（财政局牵头）', 0), numbering: NOTICE_LIST })
    const { tasks } = await parse(bytes)
    expect(tasks[0]!.span.origin).toEqual({ paragraph: 1, automatic: true })
    expect(tasks[0]!.units[0]!.span.origin).toEqual({ paragraph: 1 })
  })
})

describe('text', () => {
  it('is that which Word shows', async () => {
    const body = paragraph(
      run('甲') +
        '<w:ins>' +
        run('乙') +
        '</w:ins><w:del>' +
        run('旧') +
        '</w:del>' +
        run('隐', '<w:vanish/>') +
        run('显', '<w:vanish w:val="0"/>') +
        '<w:r><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
        '<w:r><w:ruby><w:rt>' +
        run('zhù') +
        '</w:rt><w:rubyBase>' +
        run('注') +
        '</w:rubyBase></w:ruby></w:r>',
    )
    expect(await blocks({ body })).toEqual(['甲乙显\t丙-☑注'])
  })

  it('of a paragraph whose mark is deleted goes on in the next', async () => {
    const body = paragraph(run('前'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('后'))
    expect(await blocks({ body })).toEqual(['前后'])
  })

  it('of fields is their result, and a table of contents is none', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const field = (code: string, result: string) =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
    const body =
      paragraph(field(' TOC \\o "1-3" ', run('一、目录中的标题'))) +
      paragraph(run('共') + field(' PAGE ', run('3')) + run('页'))
    expect(await blocks({ body })).toEqual(['共3页'])
  })

  it('of a text box stands once, behind the paragraph that holds it', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`
    const body = paragraph(
      `${run('外')}<w:r><mc:AlternateContent><mc:Choice>${box('内')}</mc:Choice><mc:Fallback>${box('内')}</mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await blocks({ body })).toEqual(['外', '内'])
  })

  it('of notes is kept, but is no paragraph', async () => {
    const source = await readSource(
      docxOf({
        body: paragraph(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        footnotes: `<w:footnote w:id="1">${paragraph(run('无人提到'))}</w:footnote><w:footnote w:id="2">${paragraph(run('脚注'))}</w:footnote>`,
      }),
    )
    expect(textsOf(source)).toEqual(['甲'])
    expect(source.source.text).toBe('甲\n脚注')
  })
})

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
  const MERGES = '<w:vMerge w:val="restart"/>'
  const GOES_ON = '<w:vMerge/>'

  it('have merged cells at their place', async () => {
    const body = `<w:tbl>${row(cell('类别') + cell('任务') + cell('单位'))}${row(cell('甲类', MERGES) + cell('一') + cell('子局'))}${row(cell('', GOES_ON) + cell('二') + cell('丑局'))}${row(cell('合计', '<w:gridSpan w:val="2"/>') + cell('寅局'))}</w:tbl>`
    const { blocks } = await readSource(docxOf({ body }))
    const table = blocks[0]
    if (table?.kind !== 'table') throw new Error('no table')
    expect(
      table.rows.map((cells) => cells.map(({ row, column, rows, columns }) => [row, column, rows, columns])),
    ).toEqual([
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
        [0, 2, 1, 1],
      ],
      [
        [1, 0, 2, 1],
        [1, 1, 1, 1],
        [1, 2, 1, 1],
      ],
      [
        [2, 1, 1, 1],
        [2, 2, 1, 1],
      ],
      [
        [3, 0, 1, 2],
        [3, 2, 1, 1],
      ],
    ])
  })

  it('without deleted rows; a frame of one column is none', async () => {
    const table = `<w:tbl>${row(cell('甲') + cell('乙'))}${row(cell('旧') + cell('旧'), '<w:del/>')}</w:tbl>`
    const body = `<w:tbl>${row(`<w:tc>${paragraph(run('框内'))}${table}</w:tc>`)}</w:tbl>`
    expect(await blocks({ body })).toEqual(['框内', [['甲', '乙']]])
  })

  it('inside of cells become their text', async () => {
    const inner = `<w:tbl>${row(cell('子') + cell('丑'))}</w:tbl>`
    const body = `<w:tbl>${row(`<w:tc>${paragraph(run('外'))}${inner}</w:tc>${cell('旁')}`)}</w:tbl>`
    expect(await blocks({ body })).toEqual([[['外\n子\t丑', '旁']]])
  })

  it('that lay out a copied page stand for what they hold', async () => {
    const rows = row(cell('重点任务') + cell('责任单位')) + row(cell('建设学校') + cell('县教育局'))
    const menu = `<w:tc>${paragraph(run('菜单'))}</w:tc>`
    const body = `<w:tbl>${row(`${menu}<w:tc>${paragraph(run('标题'))}<w:tbl>${rows}</w:tbl></w:tc>`)}</w:tbl>`
    expect(await blocks({ body })).toEqual([
      '菜单',
      '标题',
      [
        ['重点任务', '责任单位'],
        ['建设学校', '县教育局'],
      ],
    ])
  })
})

describe('the same notice', () => {
  const LABELS: readonly (readonly [RegExp, number])[] = [
    [/^[一二三四五六七八九十]{1,3}、/, 0],
    [/^（[一二三四五六七八九十]{1,3}）/, 1],
    [/^\d{1,2}\./, 2],
  ]
  const asWord = (line: string) => {
    const label = LABELS.find(([pattern]) => pattern.test(line))
    return label ? numbered(line.replace(label[0], ''), label[1]) : paragraph(run(line))
  }

  it.each(['grain-storage.utf-8.txt', 'units-on-sections.txt', 'own-line-headings.txt'])(
    '%s as text and with the numbers of Word',
    async (name) => {
      const text = readFileSync(noticeNamed(name).path, 'utf8').replace(/\n{2,}/g, '\n')
      const bytes = docxOf({ body: text.split('\n').map(asWord).join(''), numbering: NOTICE_LIST })
      const read = await parseWithText(bytes)
      expectSoundPlan(read.plan, read.text)
      const tasksOf = ({ tasks }: typeof read.plan) =>
        tasks.map(({ id, title, units, times }) => [
          id,
          title,
          units.map(({ role, name }) => [role, name]),
          times.map(({ text, end }) => [text, end]),
        ])
      expect(tasksOf(read.plan)).toEqual(tasksOf(await parse(text)))
      expect(read.plan.tasks.length).toBeGreaterThan(2)
    },
  )
})

describe('what is no sound document', () => {
  it.each([
    ['cut short', docxOf({ body: paragraph(run('甲')) }).subarray(0, 150), 'damaged'],
    ['with a document type', docxOf({ body: '', numbering: '' }), null],
  ])('%s', async (_, bytes, reason) => {
    const outcome = readSource(bytes, { fileName: 'a.docx' })
    if (reason === null) expect((await outcome).blocks).toEqual([])
    else await expect(outcome).rejects.toMatchObject({ reason, detail: 'Word (.docx)' })
  })
})

describe('what a text looks like is not even parsed', () => {
  const looks = '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/><w:szCs w:val="32" />'

  it('and changes nothing', async () => {
    const body = paragraph(run('一、甲', looks), `<w:ind w:firstLine="640"/><w:rPr>${looks}</w:rPr>`)
    expect(await blocks({ body: body + paragraph(run('乙')) })).toEqual(['一、甲', '乙'])
  })

  it('also where a mark stands in an attribute', async () => {
    const body = paragraph(run('甲', '<w:lang w:val="a>b"/><w:color w:val="/>"/>') + run('乙'))
    expect(await blocks({ body })).toEqual(['甲乙'])
  })

  it('text that reads like it stays text', async () => {
    const body =
      paragraph('<w:r><w:t><![CDATA[甲<w:sz w:val="32"/>]]></w:t></w:r>') + paragraph(run('乙', looks))
    expect(await blocks({ body })).toEqual(['甲<w:sz w:val="32"/>', '乙'])
  })
})

describe('a bomb', () => {
  it.each([
    ['that says how large it is', 70 * 1024 * 1024, null, 'inflates'],
    ['that lies about its size', 70 * 1024 * 1024, 1000, 'damaged'],
  ])('%s costs no memory', { timeout: 30_000 }, async (_, size, told, reason) => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(size).fill(0x20) }, { level: 9 })
    if (told !== null)
      new DataView(bytes.buffer).setUint32(Buffer.from(bytes).lastIndexOf('PK\x01\x02') + 24, told, true)
    const file = join(mkdtempSync(join(tmpdir(), 'govplan-bomb-')), 'bomb.docx')
    writeFileSync(file, bytes)
    const printed = await runModule(`
      import { readFileSync } from 'node:fs'
      import { parse } from 'govplan'
      const reason = await parse(readFileSync(${JSON.stringify(file)})).catch((error) => error.reason)
      console.log(JSON.stringify({ reason, mib: ${PEAK_MIB} }))
    `)
    rmSync(dirname(file), { recursive: true })
    expect(JSON.parse(printed)).toMatchObject({ reason })
    expect(JSON.parse(printed).mib).toBeLessThan(200)
  })
})
