import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { expectSound, textsOf } from './invariants.ts'
import { type OfdParts, ofdOf, path, text } from './ofd-file.ts'

async function blocks(parts: OfdParts) {
  const source = await readSource(ofdOf(parts))
  expectSound(source)
  return textsOf(source)
}

const HEADING = text(40, 60, '一、总体要求')

describe('text', () => {
  it('comes in the order of the pages, each told', async () => {
    const source = await readSource(ofdOf({ pages: [HEADING, text(40, 60, '二、主要任务')] }))
    expect(textsOf(source)).toEqual(['一、总体要求', '二、主要任务'])
    expect(source.mediaType).toBe('application/ofd')
    expect(source.source.origins.map(({ origin }) => origin)).toEqual([{ page: 1 }, { page: 2 }])
  })

  it.each([
    ['distances one by one', '<ofd:TextCode X="0" Y="5" DeltaX="5.6 5.6">一二三</ofd:TextCode>'],
    ['distances that repeat', '<ofd:TextCode X="0" Y="5" DeltaX="g 2 5.6">一二三</ofd:TextCode>'],
    ['both', '<ofd:TextCode X="0" Y="5" DeltaX="5.6 g 1 5.6">一二三</ofd:TextCode>'],
    ['no distances', '<ofd:TextCode X="0" Y="5">一二三</ofd:TextCode>'],
    [
      'several codes',
      '<ofd:TextCode X="0" Y="5">一</ofd:TextCode><ofd:TextCode X="11.2" Y="5">三</ofd:TextCode><ofd:TextCode X="5.6">二</ofd:TextCode>',
    ],
    ['lines below each other', '<ofd:TextCode X="0" Y="5" DeltaX="0 0" DeltaY="9 9">一二三</ofd:TextCode>'],
  ])('is set by %s', async (_, codes) => {
    const object = `<ofd:TextObject Boundary="40 60 100 6" Size="5.6">${codes}</ofd:TextObject>`
    expect((await blocks({ pages: [object] })).join('')).toBe('一二三')
  })

  it('is moved and enlarged by a matrix, and left out where it stands aslant', async () => {
    const larger = text(20, 40, '一、总体要求', { size: 2, more: 'CTM="3 0 0 3 0 0"' })
    const slanted = text(80, 150, '内部资料', { more: 'CTM="0.7 0.7 -0.7 0.7 0 0"' })
    expect(await blocks({ pages: [larger + slanted] })).toEqual(['一、总体要求'])
  })

  it('of templates stands below that of the page', async () => {
    const parts = {
      pages: [text(40, 100, '一、总体要求')],
      templates: [text(40, 50, '某市文件')],
      page: '<ofd:Template TemplateID="1"/>',
    }
    expect(await blocks(parts)).toEqual(['某市文件', '一、总体要求'])
  })

  it('stands in blocks too, under any prefix of the namespace', async () => {
    const plain =
      '<Page xmlns="http://www.ofdspec.org/2016"><Area><PhysicalBox>0 0 297 210</PhysicalBox></Area><Content><Layer><PageBlock><TextObject Boundary="250 60 30 6" Size="5.6"><TextCode X="0" Y="5">一、总则</TextCode></TextObject></PageBlock></Layer></Content></Page>'
    expect(await blocks({ pages: [''], files: { 'Doc_0/Pages/Page_0/Content.xml': plain } })).toEqual([
      '一、总则',
    ])
  })
})

describe('tables', () => {
  const cells = text(32, 45, '任务') + text(112, 45, '单位') + text(32, 65, '建云') + text(112, 65, '甲局')
  it.each([
    [
      'lines',
      [38, 55, 75].map((y) => path(30, y, 'M 0 0 L 150 0')).join('') +
        [30, 110, 180].map((x) => path(x, 38, 'M 0 0 L 0 37')).join(''),
    ],
    [
      'boxes',
      [38, 55, 75]
        .map((y) => path(30, y, 'M 0 0 L 150 0 L 150 0.3 L 0 0.3 C', 'Stroke="false" Fill="true"'))
        .join('') +
        [30, 110, 180]
          .map((x) => path(x, 38, 'M 0 0 L 0.3 0 L 0.3 37 L 0 37 C', 'Stroke="false" Fill="true"'))
          .join(''),
    ],
  ])('of %s', async (_, lines) => {
    expect(await blocks({ pages: [lines + cells] })).toEqual([
      [
        ['任务', '单位'],
        ['建云', '甲局'],
      ],
    ])
  })

  it('of no lines that are not painted', async () => {
    const lines = path(
      30,
      38,
      'M 0 0 L 150 0 L 150 37 L 0 37 C M 0 17 L 150 17 M 80 0 L 80 37',
      'Stroke="false"',
    )
    expect((await blocks({ pages: [lines + cells] })).every((block) => typeof block === 'string')).toBe(true)
  })
})

it('a page that is a picture is told', async () => {
  const picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>'
  const seal = '<ofd:ImageObject Boundary="100 200 40 40" ResourceID="5"/>'
  const { diagnostics } = await readSource(ofdOf({ pages: [HEADING + picture, picture, seal, picture] }))
  expect(diagnostics).toEqual([{ code: 'page-without-text', span: null, args: { pages: '2、4' } }])
})

it('custom tags tell fields of the document', async () => {
  const main =
    '<Document><CommonData/><Pages><Page ID="7" BaseLoc="Pages/Page_0/Content.xml"/></Pages><CustomTags>Tags/CustomTags.xml</CustomTags></Document>'
  const tags =
    '<t:公文 xmlns:t="urn:t"><t:发文字号><ObjectRef PageRef="7">21</ObjectRef><ObjectRef PageRef="7">22</ObjectRef></t:发文字号><t:标题><ObjectRef PageRef="8">21</ObjectRef></t:标题><t:正文><ObjectRef PageRef="7">21</ObjectRef></t:正文></t:公文>'
  const source = await readSource(
    ofdOf({
      pages: [
        HEADING +
          text(40, 80, '甲政发', { more: 'ID="21"' }) +
          text(60, 80, '〔2024〕1号', { more: 'ID="22"' }),
      ],
      files: {
        'Doc_0/Document.xml': main,
        'Doc_0/Tags/CustomTags.xml':
          '<CustomTags><CustomTag><FileLoc>Tag.xml</FileLoc></CustomTag></CustomTags>',
        'Doc_0/Tags/Tag.xml': tags,
      },
    }),
  )
  expect(source.page).toEqual({ number: '甲政发〔2024〕1号' })
})

describe('what cannot be read says why', () => {
  const file = (name: string, content: string) => ofdOf({ pages: [HEADING], files: { [name]: content } })

  it.each([
    ['cut', ofdOf({ pages: [HEADING] }).subarray(0, -30), { reason: 'damaged', detail: 'OFD' }],
    [
      'no page',
      ofdOf({ pages: [HEADING], files: { 'OFD.xml': '<a><DocRoot>Doc_1/Document.xml</DocRoot></a>' } }),
      { reason: 'damaged', detail: 'OFD' },
    ],
    ['broken XML', file('Doc_0/Pages/Page_0/Content.xml', '<a><b></a>'), { reason: 'damaged' }],
    [
      'entities',
      file('Doc_0/Pages/Page_0/Content.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      { reason: 'forbidden', detail: 'DOCTYPE' },
    ],
    ['a name that leads out', file('../evil.xml', '<a/>'), { reason: 'forbidden' }],
    [
      'a password',
      zipSync({ 'Encryptions.xml': new TextEncoder().encode('<a/>'), 'OFD.xml.bak': new Uint8Array() }),
      { reason: 'encrypted', detail: 'OFD' },
    ],
    [
      'pictures alone',
      ofdOf({ pages: ['<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>'] }),
      { reason: 'no-text', detail: 'OFD' },
    ],
    [
      'a bomb',
      zipSync({ 'OFD.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 }),
      { reason: 'inflates' },
    ],
  ])('%s', async (_, bytes, error) => {
    await expect(readSource(bytes)).rejects.toMatchObject(error)
  })

  it('a page that is full of text beyond all measure is refused', async () => {
    const object = `<ofd:TextObject Boundary="40 60 100 6" Size="1"><ofd:TextCode X="0" Y="5" DeltaX="0 0">${'甲'.repeat(300_000)}</ofd:TextCode></ofd:TextObject>`
    await expect(readSource(ofdOf({ pages: [object] }))).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('more distances than a line can have cost nothing', async () => {
    const object =
      '<ofd:TextObject Boundary="40 60 100 6" Size="5.6"><ofd:TextCode X="0" Y="5" DeltaX="g 999999999 5.6 g 999999999 5.6 g x y g">一、总则</ofd:TextCode></ofd:TextObject>'
    expect(await blocks({ pages: [object] })).toEqual(['一、总则'])
  })
})
