import fc from 'fast-check'
import { describe, it } from 'vitest'
import { ReadError, readSource } from '../../src/read/index.ts'
import { expectSound } from './invariants.ts'

const TEXT = [
  '一、',
  '（一）',
  '1.',
  '甲',
  '年',
  '。',
  '“',
  '”',
  '（',
  '）',
  '《',
  ' ',
  '  ',
  '　',
  '　　',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\u2028',
  '\f',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\0',
  '\x1b',
  '𠮷',
  '---|---',
  '标题: 甲\n',
  '发布时间: 2015-09-02\n',
  '==== 正文 ====\n',
  '**',
  '# ',
  '附件下载',
  '实施方案'.repeat(50),
]
const PAGE = [
  ...TEXT,
  '<p>',
  '</p>',
  '<br>',
  '<div id="zoom">',
  '</div>',
  '<table>',
  '</table>',
  '<tr>',
  '<td rowspan=2>',
  '<td colspan=3>',
  '</td>',
  '<a href=x>',
  '</a>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<h1>',
  '</h1>',
  '&nbsp;',
  '&lt;',
  '&#',
  '发文机关：',
  '<pre>',
  '<title>',
  '<li>',
  '<div hidden>',
]

const mixed = (parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 120 }).map((some) => some.join(''))

const RTF =
  String.raw`{ } \par \cell \row \trowd \cellx100 \clvmrg \clmrg \intbl \itap2 \nestcell \nestrow {\*\nesttableprops {\footnote {\shptxt {\listtext {\field {\*\fldinst {\fldrslt TOC \deleted \deleted0 \v \bin3 \u19968? \u-1 \uc0 \'d6 \'d0 \plain \pard \f1 \page a 1. \~ \\`.split(
    ' ',
  )
/** How files of the other formats begin. */
const HEADS = [
  '{\\rtf1\\ansi\\ansicpg936 ',
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  'PK\x03\x04',
  '\x1f\x8b\x08\0',
  '{"schemaVersion": "1", ',
].map((head) => Buffer.from(head, 'latin1'))

describe('whatever comes is read soundly', () => {
  it.each([
    ['text', mixed(TEXT), 'a.txt'],
    ['Markdown', mixed(TEXT), 'a.md'],
    ['pages', mixed(PAGE), 'a.html'],
  ])('%s', async (_, documents, fileName) => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => expectSound(await readSource(text, { fileName }))),
      { numRuns: 1500 },
    )
  })

  it('bytes are read or refused', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.constantFrom(...HEADS), fc.uint8Array({ maxLength: 600 }))
        .map(([head, rest]) => Buffer.concat([head, rest])),
      mixed(RTF).map((text) => Buffer.concat([HEADS[0]!, Buffer.from(text, 'latin1')])),
      mixed(PAGE).map((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
      fc
        .tuple(mixed(PAGE), fc.nat(400))
        .map(([text, cut]) => new TextEncoder().encode(text).slice(cut % 7, -1 - (cut % 5))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const source = await readSource(input).catch((error: unknown) => error)
        if (source instanceof Error && !(source instanceof ReadError)) throw source
        if (!(source instanceof Error)) expectSound(source as Awaited<ReturnType<typeof readSource>>)
      }),
      { numRuns: 3000 },
    )
  })
})
