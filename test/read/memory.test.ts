import { describe, expect, it } from 'vitest'
import { zipOf } from './archive-file.ts'
import { docxOf, paragraph, run } from './docx-file.ts'
import { odtOf } from './odt-file.ts'
import { ofdOf, path, text } from './ofd-file.ts'
import { packedForm, pdfOf, textAt } from './pdf-file.ts'
import { outcomeOf } from './peak.ts'
import { xlsxOf } from './xlsx-file.ts'

const MIB = 1024 * 1024
const FLOOD = 8

/** `piece` again and again, up to a size in MiB. */
const upTo = (mib: number, piece: string) =>
  piece.repeat(Math.floor((mib * MIB) / Buffer.byteLength(piece, 'latin1')))
const flood = (piece: string) => upTo(FLOOD, piece)
const rtf = (piece: string) => `{\\rtf1 \\u19968?\\par ${flood(piece)}}`
const page = (piece: string) => `<html><body><p>\xe4\xb8\x80</p>${flood(piece)}`
const mht = (encoding: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`

const fonts = (count: number) => Array.from({ length: count }, (_, i) => `{\\f${i} a;}`).join('')

describe('a flood costs at most 60 MiB and ten times its bytes', () => {
  it.each([
    ['empty rows of RTF', () => rtf('\\trowd\\cellx1\\cell\\row'), 'too-large'],
    ['rows of RTF without a plan', () => rtf('\\cell\\cell\\row'), 'too-large'],
    ['edges of cells', () => rtf('\\cellx1'), 'read'],
    ['paragraphs', () => rtf('a\\par '), 'too-large'],
    ['numbers of lists', () => rtf('{\\listtext 1.\\tab}\\u19968?\\par '), 'too-large'],
    ['footnotes', () => rtf('{\\footnote a}'), 'too-large'],
    ['text boxes', () => rtf('{\\shp{\\shpinst{\\shptxt a\\par}}}'), 'too-large'],
    ['rows in a cell', () => rtf('\\nestcell\\nestrow'), 'too-large'],
    ['fonts', () => `{\\rtf1 \\u19968?{\\fonttbl${fonts(600_000)}}}`, 'read'],
    ['bytes in hexadecimal', () => rtf("\\'41\\'b0"), 'read'],
    ['escaped braces', () => rtf('\\{'), 'read'],
    ['units of Unicode', () => rtf('\\uc0\\u1'), 'read'],
    ['quoted bytes', () => mht('quoted-printable', `<p>=E4=B8=80</p>${flood('=41')}`), 'read'],
    ['soft line breaks', () => mht('quoted-printable', `<p>=E4=B8=80</p>${flood('=\r\n')}`), 'read'],
    ['quoted tags', () => mht('quoted-printable', page('=3Cp>a')), 'too-large'],
    ['tags in a web archive', () => mht('8bit', page('<p>a')), 'too-large'],
    ['fields of a head', () => `MIME-Version: 1.0\r\n${flood('X: a\r\n')}\r\n\xe4\xb8\x80`, 'read'],
    ['tags of a page', () => page('<br>'), 'too-large'],
  ])('%s', { timeout: 60_000 }, async (_, document, expected) => {
    const { reason, mib } = await outcomeOf(Buffer.from(document(), 'latin1'))
    expect(reason).toBe(expected)
    expect(mib).toBeLessThan(60 + 10 * FLOOD)
  })
})

const CELL = '<row><c t="str"><v>一</v></c><c t="str"><v>二</v></c></row>'
const sheet = (rows: string) => xlsxOf([{ name: '任务', rows: `${CELL}${rows}` }])
const shared = (more: Parameters<typeof xlsxOf>[1]) => xlsxOf([{ name: '任务', rows: CELL }], more)
const ofd = (objects: string) => ofdOf({ pages: [text(40, 60, '一、总则') + objects] })
const docx = (body: string) => docxOf({ body: paragraph(run('一')) + body })
const odt = (body: string) => odtOf({ body: `<text:p>一</text:p>${body}` })
const long = (piece: string) => upTo(60, piece)
const object = (codes: string) => `<ofd:TextObject Boundary="40 60 9 6" Size="5">${codes}</ofd:TextObject>`

const attributes = (count: number) => Array.from({ length: count }, (_, i) => `a${i}="b"`).join(' ')
const repeated = '<table:table-cell table:number-columns-repeated="100"/>'
const cells = (row: string) => `<table:table><table:table-row>${row}</table:table-row></table:table>`

/** Each of some kilobytes unpacks to just below 64 MiB, and would be some hundred as objects. */
describe('a bomb within the limit of what is unpacked costs at most 200 MiB', () => {
  it.each([
    ['.xlsx, cells', () => sheet(`<row>${long('<c><v>1</v></c>')}</row>`)],
    ['.xlsx, rows', () => sheet(long('<row><c><v>1</v></c></row>'))],
    ['.xlsx, a cell', () => sheet(`<row><c t="str"><v>${long('a')}</v></c></row>`)],
    ['.xlsx, shared texts', () => shared({ strings: long('<si/>') })],
    ['.xlsx, formats', () => shared({ styles: `<cellXfs>${long('<xf/>')}</cellXfs>` })],
    ['.xlsx, merged cells', () => xlsxOf([{ name: 'a', rows: CELL, merges: Array(2e6).fill('A1:B2') }])],
    ['.ofd, texts', () => ofd(long(object('<ofd:TextCode>a</ofd:TextCode>')))],
    ['.ofd, codes of a text', () => ofd(object(long('<ofd:TextCode/>')))],
    ['.ofd, characters', () => ofd(object(`<ofd:TextCode X="0" Y="5">${long('a')}</ofd:TextCode>`))],
    ['.ofd, distances', () => ofd(object(`<ofd:TextCode DeltaX="${long('1 ')}">a</ofd:TextCode>`))],
    ['.ofd, paths', () => ofd(long(path(0, 0, 'M 0 0 L 9 0')))],
    ['.ofd, a path', () => ofd(path(0, 0, long('L 9 0 ')))],
    ['.docx, paragraphs', () => docx(long('<w:p/>'))],
    ['.docx, cells', () => docx(`<w:tbl><w:tr>${long('<w:tc/>')}</w:tr></w:tbl>`)],
    ['.docx, levels', () => docx(upTo(24, '<a>') + upTo(32, '</a>'))],
    ['.docx, attributes', () => docx(`<a ${attributes(2e6)}/>`)],
    ['.odt, repeated cells', () => odt(cells(long(repeated)))],
    ['.odt, paragraphs', () => odt(long('<text:p/>'))],
  ])('%s', { timeout: 60_000 }, async (_, bomb) => {
    const { reason, mib } = await outcomeOf(bomb())
    expect(reason).toBe('too-large')
    expect(mib).toBeLessThan(200)
  })

  it.each([
    ['.xlsx', 'xl/workbook.xml'],
    ['.ofd', 'OFD.xml'],
  ])('%s, beyond it', { timeout: 60_000 }, async (_, name) => {
    const { reason, mib } = await outcomeOf(zipOf({ [name]: new Uint8Array(70 * MIB) }))
    expect(reason).toBe('inflates')
    expect(mib).toBeLessThan(200)
  })
})

/** The operators of a page behind a heading, packed as programs do. */
const pdf = (operators: string, pages = 1) =>
  pdfOf({
    pages: Array(pages).fill(`${textAt(100, 700, '一、总则')} /X10 Do`),
    objects: [packedForm(`BT /F 1 Tf 1 0 0 1 50 790 Tm ${operators}`)],
  })
const times = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join(' ')
const line = (i: number) =>
  i % 2 === 0 ? `0 ${(i / 7) % 800} m 600 ${(i / 7) % 800} l S` : `${i % 600} 0 m ${i % 600} 800 l S`
const strings = (length: number) => () => `0 -0.3 Td <${'4E00'.repeat(length)}> Tj`

/** PDF.js takes 95 MiB for a page of one line, so that ten times the input is out of reach. */
describe('a crafted PDF costs at most 200 MiB', () => {
  it.each([
    ['many texts', () => pdf(times(90_000, (i) => `1 0 0 1 ${i % 500} ${i % 700} Tm <4E00> Tj`)), 'read'],
    ['more texts', () => pdf(times(200_000, () => '<4E00> Tj')), 'too-large'],
    ['long texts', () => pdf(times(50_000, strings(30))), 'too-large'],
    ['a text without end', () => pdf(strings(3_000_000)()), 'too-large'],
    ['an array without end', () => pdf(`[${times(1_000_000, () => '<4E00> 1')}] TJ`), 'too-large'],
    ['a dictionary without end', () => pdf(`/P <<${times(500_000, (i) => `/k${i} 1`)}>> BDC`), 'too-large'],
    ['huge coordinates', () => pdf(times(50_000, (i) => `1 0 0 1 ${1e9 + i} -1e9 Tm <4E00> Tj`)), 'read'],
    ['ruling lines', () => pdf(times(140_000, line)), 'read'],
    ['boxes', () => pdf(times(120_000, (i) => `${i % 600} ${i % 800} ${i % 50} 0.5 re f`)), 'read'],
  ])('%s', { timeout: 60_000 }, async (_, document, expected) => {
    const { reason, mib } = await outcomeOf(document())
    expect(reason).toBe(expected)
    expect(mib).toBeLessThan(200)
  })

  it('a thousand full pages at most 300: half of that is not collected yet', {
    timeout: 60_000,
  }, async () => {
    const lines = times(70, () => `0 -10 Td <${'4E00'.repeat(60)}> Tj`)
    const { reason, mib } = await outcomeOf(pdf(lines, 600))
    expect(reason).toBe('too-large')
    expect(mib).toBeLessThan(300)
  })
})
