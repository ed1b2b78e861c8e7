import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { readSource } from '../../src/read/index.ts'
import { expectSound, textsOf } from './invariants.ts'
import { type OdtParts, odtOf } from './odt-file.ts'

async function blocks(parts: OdtParts) {
  const source = await readSource(odtOf(parts))
  expectSound(source)
  return textsOf(source)
}

const p = (text: string) => `<text:p>${text}</text:p>`
const item = (content: string, attributes = '') => `<text:list-item${attributes}>${content}</text:list-item>`
const list = (content: string, attributes = '') => `<text:list${attributes}>${content}</text:list>`
const level = (depth: number, format: string, more: string) =>
  `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" ${more}/>`

const L1 = `<text:list-style style:name="L1">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '一, 二, 三, ...', 'style:num-prefix="（" style:num-suffix="）"')}${level(3, '1', 'style:num-suffix="."')}</text:list-style>`
const OWN = ' text:style-name="L1"'

describe('automatic numbers', () => {
  it('count by level, and begin anew below a higher one', async () => {
    const body = list(
      item(
        p('甲') +
          list(item(p('乙') + list(item(p('丙')) + item(p('丁')))) + item(p('戊') + list(item(p('己'))))),
      ) + item(p('庚') + list(item(p('辛')))),
      OWN,
    )
    expect(await blocks({ body, automatic: L1 })).toEqual([
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

  it('go on behind a paragraph where the list says so, and begin anew where not', async () => {
    const body =
      list(item(p('甲')), `${OWN} xml:id="a"`) +
      p('段') +
      list(item(list(item(p('乙')))) + item(p('丙')), `${OWN} text:continue-list="a"`) +
      list(item(p('丁')), `${OWN} text:continue-numbering="true"`) +
      list(item(p('戊') + p('又一段')) + item(p('己'), ' text:start-value="9"'), OWN)
    expect(await blocks({ body, automatic: L1 })).toEqual([
      '一、甲',
      '段',
      '（一）乙',
      '二、丙',
      '三、丁',
      '一、戊',
      '又一段',
      '九、己',
    ])
  })

  it.each([
    ['style:num-prefix="第" style:num-suffix="条"', '第三条甲'],
    ['loext:num-list-format="第%1%条"', '第三条甲'],
  ])('are written as %s tells', async (more, text) => {
    const automatic = `<text:list-style style:name="L1">${level(1, '一, 二, 三, ...', more)}</text:list-style>`
    const body = list(item(p('甲'), ' text:start-value="3"'), OWN)
    expect(await blocks({ body, automatic })).toEqual([text])
  })

  it.each([
    ['1', '2'],
    ['A', 'B'],
    ['i', 'ii'],
    ['①, ②, ③, ...', '②'],
    ['壹, 贰, 叁, ...', '贰'],
    ['１, ２, ３, ...', '２'],
    ['甲, 乙, 丙, ...', '乙'],
    ['', ''],
  ])('of the format %j', async (format, number) => {
    const automatic = `<text:list-style style:name="L1">${level(1, format, '')}</text:list-style>`
    const body = list(item(p('文')) + item(p('文')), OWN)
    expect((await blocks({ body, automatic }))[1]).toBe(`${number}${/[\dA-Za-z]$/.test(number) ? ' ' : ''}文`)
  })

  it('of several levels, of headings, and none of bullets', async () => {
    const outline =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    const bullets =
      '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="●"/></text:list-style>'
    const h = (depth: number, text: string) => `<text:h text:outline-level="${depth}">${text}</text:h>`
    const body = h(1, '总则') + h(1, '任务') + h(2, '修路') + list(item(p('甲')), ' text:style-name="L2"')
    expect(await blocks({ body, automatic: bullets, styles: outline })).toEqual([
      '1 总则',
      '2 任务',
      '2.1 修路',
      '甲',
    ])
  })

  it('are told as such at the place of their paragraph', async () => {
    const body = p('方案') + list(item(p('修路。县交通局牵头，2024年底前完成。（县交通局负责）')), OWN)
    const { outline } = await parse(odtOf({ body, automatic: L1 }))
    expect(outline[0]!.label).toBe('一、')
    expect(outline[0]!.span.origin).toEqual({ paragraph: 2, automatic: true })
  })
})

describe('text', () => {
  it('has blanks, tabs and breaks, and none that only lay out the file', async () => {
    const body = p(
      '\n  甲<text:s text:c="2"/>乙 <text:span> 丙</text:span><text:tab/>丁<text:line-break/>戊\n  ',
    )
    const source = await readSource(odtOf({ body }))
    expect(source.source.text).toBe('甲  乙 丙\t丁\n戊')
  })

  it('is that of accepted changes, without remarks, contents, readings and what is hidden', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      `<text:table-of-content><text:index-body>${p('目录')}</text:index-body></text:table-of-content>` +
      p(
        '甲<office:annotation><text:p>批注</text:p></office:annotation><text:ruby><text:ruby-base>乙</text:ruby-base><text:ruby-text>yi</text:ruby-text></text:ruby><text:span text:style-name="T1">隐藏</text:span>',
      )
    expect(await blocks({ body, automatic })).toEqual(['甲乙'])
  })

  it('of boxes stands behind its paragraph, of notes at the end and aside', async () => {
    const body =
      p(
        `甲<draw:frame><draw:text-box>${p('框')}</draw:text-box></draw:frame><text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>`,
      ) + p('乙')
    const source = await readSource(odtOf({ body }))
    expect(source.source.text).toBe('甲\n框\n乙\n注')
    expect(textsOf(source)).toEqual(['甲', '框', '乙'])
  })
})

describe('tables', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell${attributes}>${p(text)}</table:table-cell>`
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`
  const COVERED = '<table:covered-table-cell/>'

  it('have merged and repeated cells', async () => {
    const body = `<table:table><table:table-header-rows>${row(cell('任务') + cell('牵头单位') + cell('完成时限'))}</table:table-header-rows>${row(
      cell('修路') +
        cell('县交通局', ' table:number-rows-spanned="2"') +
        '<table:table-cell table:number-columns-repeated="1"/>',
    )}${row(cell('养路') + COVERED + cell('2024年底前'))}</table:table>`
    const { tasks } = await parse(odtOf({ body }))
    expect(tasks.map(({ title, units, times }) => [title, units[0]?.name, times[0]?.end])).toEqual([
      ['修路', '县交通局', undefined],
      ['养路', '县交通局', '2024-12-31'],
    ])
  })

  it('of one column are frames', async () => {
    expect(await blocks({ body: `<table:table>${row(cell('甲'))}${row(cell('乙'))}</table:table>` })).toEqual(
      ['甲', '乙'],
    )
  })
})

describe('refused', () => {
  const reasonOf = (bytes: Uint8Array) =>
    readSource(bytes).then(
      () => 'read',
      (error: { reason?: string }) => error.reason,
    )

  it('encrypted, broken or cut', async () => {
    const good = odtOf({ body: p('甲') })
    expect(await reasonOf(good)).toBe('read')
    expect(await reasonOf(good.subarray(0, good.length - 30))).toBe('damaged')
    expect(await reasonOf(odtOf({ body: '<text:p>' }))).toBe('damaged')
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    expect(await reasonOf(odtOf({ body: p('甲'), manifest }))).toBe('encrypted')
  })

  it('not however deep it is', async () => {
    const deep = (tag: string, inner: string) =>
      `<${tag}>`.repeat(20_000) + inner + `</${tag}>`.repeat(20_000)
    expect(await reasonOf(odtOf({ body: deep('text:section', p('甲')) }))).toBe('read')
    expect(await reasonOf(odtOf({ body: deep('text:list', p('甲')) }))).toBe('read')
    expect(await reasonOf(odtOf({ body: p(deep('text:span', '甲')) }))).toBe('read')
  })
})
