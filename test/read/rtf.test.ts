import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { readSource } from '../../src/read/index.ts'
import { expectSound, textsOf } from './invariants.ts'

const FONTS =
  "{\\fonttbl{\\f0\\fnil\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 {\\*\\falt x}\\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset136 x;}{\\f4\\fcharset2 Symbol;}}"

const rtfOf = (body: string, head = '\\ansi\\ansicpg936') =>
  Buffer.from(`{\\rtf1${head}\\deff0${FONTS}${body}}`, 'latin1')

async function read(bytes: Uint8Array) {
  const source = await readSource(bytes)
  expectSound(source)
  return source
}

const blocks = async (body: string, head?: string) => textsOf(await read(rtfOf(body, head)))
const u = (text: string) => [...text].map((one) => `\\u${one.charCodeAt(0)}?`).join('')

describe('characters', () => {
  it.each([
    ['pairs of GBK', "\\'cd\\'a8\\'d6\\'aa", '通知'],
    ['a pair whose second byte is a letter', "\\'81@\\'82A", '丂侫'],
    ['a pair over two lines', "\\'cd\\'a8\\'d6\r\n\\'aa", '通知'],
    ['bytes as they are', '\xcd\xa8\xd6\xaa', '通知'],
    ['signed units', '\\u-29112?\\u30693?', String.fromCharCode(65536 - 29112, 30693)],
    ['unsigned units', `${u('通知')}`, '通知'],
    ['fallbacks in hexadecimal', "\\u36890\\'cd\\u30693\\'d6", '通知'],
    ['fallbacks of two bytes', "\\uc2\\u36890\\'cd\\'a8\\u30693\\'d6\\'aa", '通知'],
    ['no fallback', '\\uc0\\u36890\\u30693 x', '通知x'],
    ['a missing fallback', '\\u36890\\u30693{}x', '通知x'],
    ['a fallback that holds in its group', '{\\uc0\\u36890}\\u30693?x', '通知x'],
    ['blanks that end words only', '\\u36890? \\u30693?', '通 知'],
    ['a pair of surrogates', '\\u-10179?\\u-8704?', '😀'],
    ['escaped signs', '\\{\\}\\\\', '{}\\'],
    [
      'words for signs',
      'a\\emdash b\\ldblquote c\\rdblquote\\~d\\_e\\line f\\tab g',
      'a—b“c”\u00a0d-e\nf\tg',
    ],
  ])('%s', async (_, body, text) => {
    expect((await read(rtfOf(body))).source.text).toBe(text)
  })

  it('in the code page of their font', async () => {
    const body = "\\'93x\\'94\\f1\\'cd\\'a8{\\f3\\'b3\\'71}\\'d6\\'aa\\plain\\'97"
    expect((await read(rtfOf(body, '\\ansi\\ansicpg1252'))).source.text).toBe('“x”通通知—')
  })

  it('of symbol fonts, as far as they are known', async () => {
    expect(await blocks("{\\f2\\'fc l\\u-3945?}{\\f4 1.}")).toEqual(['✓ ●□1.'])
  })

  it('that cannot be decoded are told', async () => {
    const { source, diagnostics } = await read(rtfOf("\\'ff\\'ffA\\u-10179?", '\\ansi\\ansicpg936'))
    expect(source.text).toMatch(/\ufffd/)
    expect(diagnostics.map(({ code }) => code)).toEqual(['text-replaced'])
    const unknown = await read(rtfOf("\\'b0", '\\pc'))
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(['text-replaced'])
  })
})

describe('text', () => {
  it('is none of what only serves the program', async () => {
    const body =
      '{\\info{\\title x}}{\\*\\unknown x}{\\header x}{\\footer x}{\\pict 0a0b}{\\*\\shppict{\\pict 00}}{\\*\\bkmkstart x}a{\\*\\annotation x}{\\xe x}b'
    expect(await blocks(body)).toEqual(['ab'])
  })

  it('has no embedded data', async () => {
    expect(await blocks('a{\\pict\\bin5 }}\\{{}b\\par c')).toEqual(['ab', 'c'])
  })

  it('is without what is deleted or hidden, and goes on over a deleted mark', async () => {
    expect(await blocks('a{\\deleted b\\par}c{\\v d}\\v e\\v0 f{\\mvf g}\\par h')).toEqual(['acf', 'h'])
  })

  it('of fields is their result, and of a table of contents nothing', async () => {
    const body =
      'a{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par{\\field{\\*\\fldinst { TOC \\\\o}}{\\fldrslt b\\par c}}d'
    expect(await blocks(body)).toEqual(['a7', 'd'])
  })

  it('in Unicode is taken where it stands twice', async () => {
    expect(await blocks('{\\upr{x}{\\*\\ud{\\u36890?}}}')).toEqual(['通'])
  })

  it('of boxes stands behind its paragraph, of notes at the end and aside', async () => {
    const body =
      'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv x}}{\\shptxt \\pard b\\par c}}{\\shprslt x}}{\\*\\do\\dptxbx{\\dptxbxtext d}}{\\footnote \\pard e{\\*\\ftnalt}}\\par f'
    const source = await read(rtfOf(body))
    expect(textsOf(source)).toEqual(['a', 'b', 'c', 'd', 'f'])
    expect(source.source.text).toBe('a\nb\nc\nd\nf\ne')
  })
})

describe('automatic numbers', () => {
  it('are those that the file tells, marked as such', async () => {
    const item = (number: string, text: string) =>
      `\\pard{\\listtext\\pard\\plain ${number}\\tab}{\\*\\pn{\\pntxta x}}${text}\\par`
    const body = `${item(u('一、'), u('修路。县交通局牵头，2024年底前完成。（县交通局负责）'))}${item('{\\f2 l}', u('甲'))}${item('1.', u('2个'))}`
    const bytes = rtfOf(body)
    expect(textsOf(await read(bytes)).slice(1)).toEqual(['甲', '1. 2个'])
    const { outline } = await parse(bytes)
    expect(outline[0]!.label).toBe('一、')
    expect(outline[0]!.span.origin).toEqual({ paragraph: 1, automatic: true })
  })
})

describe('tables', () => {
  const row = (edges: string, ...cells: readonly string[]) =>
    `\\trowd ${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard `

  it('have merged cells', async () => {
    const body = `a\\par ${row('\\cellx100\\cellx1000\\cellx2000', 'b', 'c', 'd')}${row('\\clvmgf\\cellx100\\clmgf\\cellx1000\\clmrg\\cellx2000', 'e\\par f', 'g', '')}${row('\\clvmrg\\cellx100\\cellx1000\\cellx2000', '', 'h', 'i')}j`
    const source = await read(rtfOf(body))
    expect(textsOf(source)).toEqual([
      'a',
      [
        ['b', 'c', 'd'],
        ['e\nf', 'g'],
        ['h', 'i'],
      ],
      'j',
    ])
    const table = source.blocks[1]!
    const cells = table.kind === 'table' ? table.rows[1]! : []
    expect(cells.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 1],
      [1, 2],
    ])
  })

  it('have columns by the edges of all their rows', async () => {
    const body =
      row('\\trleft-20\\cellx3000', 'a') +
      row('\\trleft-20\\cellx1000\\cellx2000\\cellx3000', 'b', 'c', 'd') +
      row('\\trleft-10\\cellx2010\\cellx3010', 'e', 'f') +
      row('\\trleft1000\\cellx3000', 'g')
    const [table] = (await read(rtfOf(body))).blocks
    const cells = table!.kind === 'table' ? table!.rows.flat() : []
    expect(cells.map(({ row, column, columns }) => [row, column, columns])).toEqual([
      [0, 0, 3],
      [1, 0, 1],
      [1, 1, 1],
      [1, 2, 1],
      [2, 0, 2],
      [2, 2, 1],
      [3, 0, 1],
      [3, 1, 2],
    ])
  })

  it('tell units and times of their rows', async () => {
    const head = row('\\cellx1000\\cellx2000\\cellx3000', u('任务'), u('牵头单位'), u('完成时限'))
    const first = row('\\cellx1000\\clvmgf\\cellx2000\\cellx3000', u('修路'), u('县交通局'), '')
    const second = row('\\cellx1000\\clvmrg\\cellx2000\\cellx3000', u('养路'), '', u('2024年底前'))
    const { tasks } = await parse(rtfOf(head + first + second))
    expect(tasks.map(({ title, units, times }) => [title, units[0]?.name, times[0]?.end])).toEqual([
      ['修路', '县交通局', undefined],
      ['养路', '县交通局', '2024-12-31'],
    ])
  })

  it('in a cell are lines of it', async () => {
    const inner =
      'a\\par \\pard\\intbl\\itap2 b\\nestcell c\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}{\\nonesttables x\\par}\\pard\\intbl d'
    const body = row('\\cellx1000\\cellx2000', 'e', inner)
    expect(await blocks(body)).toEqual([[['e', 'a\nb\tc\nd']]])
  })

  it('of one column are frames', async () => {
    expect(await blocks(row('\\cellx1000', 'a') + row('\\cellx1000', 'b'))).toEqual(['a', 'b'])
  })
})

describe('whatever comes', () => {
  it('is cut: what was read is kept, and it is told', async () => {
    const whole = rtfOf(
      `${u('一、修路。')}\\par\\trowd\\cellx100\\pard\\intbl{${u('甲')}\\cell ${u('乙')}\\cell}`,
    )
    for (const bytes of [whole.subarray(0, -1), whole.subarray(0, -20)]) {
      const source = await read(bytes)
      expect(textsOf(source)[0]).toBe('一、修路。')
      expect(source.diagnostics.map(({ code }) => code)).toEqual(['file-cut'])
    }
    expect((await read(whole)).diagnostics).toEqual([])
    for (let end = 6; end < whole.length; end++) await read(whole.subarray(0, end))
  })

  it('is deep: the rest is kept at the level above', async () => {
    const source = await read(rtfOf(`${'{'.repeat(100_000)}a${'}'.repeat(100_000)}b`))
    expect(textsOf(source)).toEqual(['ab'])
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['depth-capped'])
  })

  it('is a row without end: its last cell holds the rest', async () => {
    const [table] = await blocks(`${'a\\cell '.repeat(50_000)}\\row`)
    expect(table![0]).toHaveLength(1000)
    expect((table![0] as string).at(-1)).toMatch(/^a(?:\na)+$/)
  })

  it('is closed too often, or stands behind the end', async () => {
    expect(await blocks('a}b{c\\par}')).toEqual(['a'])
  })

  it('is a row without cells, or without an edge', async () => {
    expect(await blocks('\\row\\cell\\row a\\cell b\\cell\\row')).toEqual([[[''], ['a', 'b']]])
  })
})
