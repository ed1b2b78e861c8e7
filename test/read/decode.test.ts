import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ReadError, readSource } from '../../src/read/index.ts'

const NOTICE =
  '各县（市、区）人民政府：\n一、总体要求\n（一）加强组织领导。市发展改革委牵头，2021年底前完成。\n'
const TRADITIONAL =
  '各縣（市、區）人民政府：\n一、總體要求\n（一）加強組織領導。牽頭單位：市發展改革委員會，責任單位：財政局。\n'

const encode = (text: string, encoding: string, addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))

describe('character sets', () => {
  it.each([
    ['utf-8', NOTICE, 'utf8', false],
    ['utf-8', NOTICE, 'utf8', true],
    ['utf-16le', NOTICE, 'utf-16le', false],
    ['utf-16le', NOTICE, 'utf-16le', true],
    ['utf-16be', NOTICE, 'utf-16be', false],
    ['utf-16be', NOTICE, 'utf-16be', true],
    ['utf-32le', NOTICE, 'utf-32le', true],
    ['gb18030', NOTICE, 'gb18030', false],
    ['gb18030', NOTICE, 'gb18030', true],
    ['gb18030', NOTICE, 'gb2312', false],
    ['gb18030', TRADITIONAL, 'gbk', false],
    ['big5', TRADITIONAL, 'big5', false],
    ['utf-8', TRADITIONAL, 'utf8', false],
  ])('%s of %s', async (encoding, text, label, mark) => {
    const source = await readSource(encode(text, label, mark))
    expect(source.encoding).toBe(encoding)
    expect(source.source.original).toBe(text)
    expect(source.diagnostics).toEqual([])
  })

  it('long texts in UTF-8 are read as short ones are', async () => {
    const text = NOTICE.repeat(3000)
    const { source, encoding } = await readSource(encode(text, 'utf8', true))
    expect(encoding).toBe('utf-8')
    expect(source.original === text).toBe(true)
  })

  it('windows-1252 has its quotes and dashes', async () => {
    const source = await readSource(new Uint8Array([0x93, 0x61, 0x94, 0x97, 0x80]), { encoding: 'cp1252' })
    expect(source.source.original).toBe('“a”—€')
  })

  it.each(['通知', '实施方案', '关于印发', '附件', '一、总体要求'])(
    'the word %s alone in GBK',
    async (word) => {
      const source = await readSource(encode(word, 'gbk'))
      expect(source.source.text).toBe(word)
      expect(source.diagnostics.map(({ code }) => code)).toContain('encoding-guessed')
    },
  )

  it('four-byte characters of GB18030', async () => {
    const text = `${NOTICE}㐀𠮷ḿ〇`
    const { source } = await readSource(encode(text, 'gb18030'))
    expect(source.text).toBe(text)
  })

  it('other letters in UTF-8 are no GBK', async () => {
    const { source, encoding } = await readSource(new TextEncoder().encode('Überprüfung à l’été – 12 °C'))
    expect(encoding).toBe('utf-8')
    expect(source.text).toContain('Überprüfung')
  })

  it('a long ASCII head before the first Chinese character', async () => {
    const page = `<html><script>${'var a = 1;\n'.repeat(20_000)}</script><p>${NOTICE}</p>`
    const { encoding } = await readSource(encode(page, 'gbk'))
    expect(encoding).toBe('gb18030')
  })
})

describe('damaged text', () => {
  it('GBK cut in mid-character is read, with a warning', async () => {
    const { source, diagnostics } = await readSource(encode(NOTICE.trim(), 'gbk').slice(0, -3))
    expect(source.text).toContain('加强组织领导')
    expect(diagnostics.map(({ code }) => code)).toEqual(['text-replaced'])
  })

  it('UTF-8 with one bad byte stays UTF-8', async () => {
    const bytes = new TextEncoder().encode(NOTICE.repeat(3))
    bytes[200] = 0xff
    const { source, encoding, diagnostics } = await readSource(bytes)
    expect(encoding).toBe('utf-8')
    expect(source.text.slice(-50)).toBe(NOTICE.repeat(3).slice(-50))
    expect(diagnostics[0]).toMatchObject({
      code: 'text-replaced',
      span: { start: source.text.indexOf('\ufffd') },
    })
  })

  it('counts the characters that were lost before', async () => {
    const { diagnostics } = await readSource('一、总\ufffd要\ufffd')
    expect(diagnostics).toEqual([{ code: 'text-replaced', span: { start: 3, end: 4 }, args: { count: 2 } }])
  })

  it('a lone surrogate of a string becomes a replacement character in its place', async () => {
    const { source } = await readSource('一、\ud800甲')
    expect(source.original).toBe('一、\ufffd甲')
  })

  it('a NUL far behind in a text is left out', async () => {
    const { source } = await readSource(
      new TextEncoder().encode(`${'一、甲乙丙丁。\n'.repeat(8000)}二、\0戊`),
    )
    expect(source.text.endsWith('二、戊')).toBe(true)
  })
})

describe('what the caller says', () => {
  it.each([
    ['gbk', 'gb18030'],
    ['GB2312', 'gb18030'],
    ['cp936', 'cp936'],
    ['hz-gb-2312', null],
  ])('%s', async (label, encoding) => {
    const read = readSource(encode(NOTICE, 'gbk'), { encoding: label })
    if (encoding === null) await expect(read).rejects.toMatchObject({ reason: 'unknown-encoding' })
    else expect(await read).toMatchObject({ encoding, source: { text: NOTICE } })
  })

  it('wins over the bytes', async () => {
    const { source } = await readSource(encode(NOTICE, 'gbk'), { encoding: 'big5' })
    expect(source.text).not.toContain('总体要求')
  })

  it('an unknown label is said in both languages, with what to do', async () => {
    const error = await readSource(new Uint8Array(), { encoding: 'klingon' }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toMatchObject({ reason: 'unknown-encoding', detail: 'klingon' })
    expect((error as ReadError).messages.zh).toContain('klingon')
    expect((error as ReadError).messages.zh).toContain('请')
  })
})

describe('a page that names its character set', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>${NOTICE}</p></body></html>`

  it('is read by its bytes, and the wrong name is told', async () => {
    const { source, encoding, diagnostics } = await readSource(encode(page('utf-8'), 'gbk'))
    expect(encoding).toBe('gb18030')
    expect(source.text).toContain('总体要求')
    expect(diagnostics).toEqual([
      { code: 'encoding-mismatch', span: null, args: { declared: 'utf-8', encoding: 'gb18030' } },
    ])
  })

  it('GB2312 is no other than GB18030', async () => {
    expect((await readSource(encode(page('gb2312'), 'gbk'))).diagnostics).toEqual([])
  })
})

describe('no text', () => {
  it('empty, a mark alone, blanks, one byte: read as nothing', async () => {
    for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0x20, 0x0a, 0x20], [0xe5], [0x0a]])
      expect((await readSource(new Uint8Array(bytes))).blocks.length).toBeLessThan(2)
  })

  it('random bytes are binary', async () => {
    let seed = 1
    const bytes = Uint8Array.from({ length: 4096 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed >> 16
    })
    await expect(readSource(bytes)).rejects.toMatchObject({ reason: 'binary' })
    await expect(readSource(new Uint8Array(1000))).rejects.toMatchObject({ reason: 'binary' })
  })
})
