import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { textsOf } from './invariants.ts'

const PAGE =
  '<html><body><h1>实施方案</h1><p>一、清理河道。</p><img src="http://example.com/x.png"></body></html>'

const HEAD = 'From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n'
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/.{72}/g, '$&=\r\n')
const part = (type: string, encoding: string, body: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: http://example.com/\r\n\r\n${body}`
const multipart = (type: string, boundary: string, ...parts: readonly string[]) =>
  `Content-Type: ${type};\r\n\tboundary="${boundary}"; type="text/html"\r\n\r\nfor old programs\r\n${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`
const read = (text: string) => readSource(Buffer.from(text, 'latin1'), { fileName: 'a.mht' })

const GBK = iconv.encode(PAGE, 'gbk')
const UTF8 = Buffer.from(PAGE)
const PICTURE = part('image/png', 'base64', 'iVBORw0KGgo=')

describe('a page in one file', () => {
  it.each([
    ['quoted-printable, GBK', part('text/html; charset="gb2312"', 'quoted-printable', quoted(GBK))],
    [
      'quoted-printable, UTF-8, its charset told wrongly',
      part('text/html; charset=gb2312', 'quoted-printable', quoted(UTF8)),
    ],
    [
      'base64',
      part('text/html; charset=utf-8', 'base64', UTF8.toString('base64').replace(/.{76}/g, '$&\r\n')),
    ],
    ['bytes as they are', part('text/html', '8bit', UTF8.toString('latin1'))],
  ])('is read: %s', async (_, page) => {
    const source = await read(HEAD + multipart('multipart/related', 'b-1', PICTURE, page, PICTURE))
    expect(textsOf(source)).toEqual(['实施方案', '一、清理河道。'])
    expect([source.mediaType, source.diagnostics]).toEqual(['multipart/related', []])
  })

  it('also alone, with Unix line ends, or within another', async () => {
    const page = part('text/html', 'quoted-printable', quoted(UTF8))
    const inner = multipart('multipart/alternative', 'b-2', part('text/plain', '7bit', 'x'), page)
    for (const body of [
      page,
      multipart('multipart/related', 'b-1', inner, PICTURE),
      multipart('multipart/related', 'b-1', page).replaceAll('\r\n', '\n'),
    ])
      expect(textsOf(await read(HEAD + body))).toEqual(['实施方案', '一、清理河道。'])
  })

  it('or a text where there is no page', async () => {
    const body = multipart(
      'multipart/mixed',
      'b',
      part('text/plain; charset=gbk', 'base64', iconv.encode('一、清理河道。', 'gbk').toString('base64')),
    )
    expect(textsOf(await read(HEAD + body))).toEqual(['一、清理河道。'])
  })

  it('that is cut is read up to there, and told', async () => {
    const body =
      HEAD + multipart('multipart/related', 'b-1', part('text/html', '8bit', UTF8.toString('latin1')))
    const source = await read(body.slice(0, -20))
    expect(textsOf(source)).toEqual(['实施方案', '一、清理河道。'])
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['file-cut'])
  })

  it('of parts without end is read up to some thousands', async () => {
    const page = part('text/html', '8bit', UTF8.toString('latin1'))
    const source = await read(
      HEAD + multipart('multipart/related', 'b', page).replace('--b--', '--b\r\n'.repeat(100_000)),
    )
    expect(textsOf(source)).toEqual(['实施方案', '一、清理河道。'])
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['file-cut'])
  })

  it('without page and text is damaged', async () => {
    await expect(read(HEAD + multipart('multipart/related', 'b-1', PICTURE))).rejects.toMatchObject({
      reason: 'damaged',
    })
    let deep = part('text/html', '8bit', 'x')
    for (let i = 0; i < 20; i++) deep = multipart('multipart/mixed', `b-${i}-`, deep)
    await expect(read(HEAD + deep)).rejects.toMatchObject({ reason: 'damaged' })
  })
})
