import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { openCompound } from '../../src/read/ole/compound.ts'
import { formatOf } from '../../src/read/signatures.ts'
import { ROOT } from '../package.ts'
import { docxOf, paragraph, run } from './docx-file.ts'
import { expectSound, textsOf } from './invariants.ts'

const FILE = readFileSync(`${ROOT}fixtures/read/word-features.doc`)
const NOTICE = readFileSync(`${ROOT}fixtures/read/brackets-and-annex.automatic.doc`)

/** The file with some bytes changed; where it stands tells the head of the main stream, which is its first. */
function changed(
  bytes: Uint8Array,
  ...changes: readonly (readonly [at: number, size: 2 | 4, value: number])[]
): Uint8Array {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  for (const [at, size, value] of changes)
    if (size === 4) view.setUint32(at, value, true)
    else view.setUint16(at, value, true)
  return copy
}

/** Where the main stream begins. */
const MAIN = FILE.indexOf(Buffer.from([0xec, 0xa5]))
const reasonOf = (bytes: Uint8Array) =>
  readSource(bytes).then(
    () => 'read',
    (error: { reason?: string }) => error.reason ?? String(error),
  )

describe('a Word 97 document', () => {
  it('has notes at its end, aside, and tells that it was read without LibreOffice', async () => {
    const source = await readSource(FILE)
    expectSound(source)
    expect(source.source.text.split('\n').at(-1)?.trim()).toBe('脚注文字')
    expect(textsOf(source).at(-1)).toBe('文末')
    expect(source.mediaType).toBe('application/msword')
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['office-missing'])
  })

  it('is read through .docx where it can be converted', async () => {
    const asked: string[] = []
    const convert = async (_: Uint8Array, from: string, to: string) => {
      asked.push(`${from} ${to}`)
      return docxOf({ body: paragraph(run('转换')) })
    }
    const source = await readSource(FILE, { convert })
    expect([asked, textsOf(source), source.diagnostics.map(({ code }) => code)]).toEqual([
      ['doc docx'],
      ['转换'],
      ['office-converted'],
    ])
    const failed = await readSource(FILE, { convert: async () => null })
    expect(textsOf(failed)).toEqual(textsOf(await readSource(FILE)))
  })

  it('tells its paragraphs, and which numbers are no text', async () => {
    const { source } = await readSource(FILE)
    const numbers = source.origins.filter(({ origin }) => origin?.automatic)
    expect(numbers.map(({ start }) => source.original.slice(start, start + 3))).toEqual([
      '第一条',
      '第1款',
      '第2款',
      '第二条',
      '①甲\n',
      '②乙\n',
    ])
  })

  it('that is really something else is told by its content', async () => {
    const rtf = await readSource(Buffer.from('{\\rtf1 a}'), { fileName: 'a.doc' })
    const html = await readSource(Buffer.from('<html><body><p>甲</p></body></html>'), { fileName: 'a.doc' })
    const docx = await readSource(docxOf({ body: paragraph(run('乙')) }), { fileName: 'a.doc' })
    const text = await readSource(Buffer.from('一、丙。'), { fileName: 'a.wps' })
    expect([rtf, html, docx, text].map(textsOf)).toEqual([['a'], ['甲'], ['乙'], ['一、丙。']])
  })
})

describe('refused', () => {
  it('encrypted, of Word 6, or without its text', async () => {
    expect(await reasonOf(changed(FILE, [MAIN + 10, 2, 0x1300]))).toBe('encrypted')
    expect(await reasonOf(changed(FILE, [MAIN + 2, 2, 0x65]))).toBe('unsupported-format')
    expect(await reasonOf(changed(FILE, [MAIN, 2, 0]))).toBe('damaged')
    expect(await reasonOf(changed(FILE, [MAIN + 0x1a2, 4, 0x7fffffff]))).toBe('damaged')
  })

  it('Office files behind a password', async () => {
    const name = Buffer.from('WordDocument\0'.split('').join('\0'), 'latin1')
    const at = FILE.indexOf(name)
    const locked = new Uint8Array(FILE)
    locked.set(Buffer.from('EncryptedPackage', 'utf16le'), at)
    locked[at + 64] = 34
    expect(formatOf(locked)).toBe('Office')
    expect(await reasonOf(locked)).toBe('encrypted')
  })

  it('whose sectors run in a circle', async () => {
    const table = (FILE.readUInt32LE(76) + 1) * 512
    const first = FILE.readUInt32LE(48)
    const circle = changed(FILE, [table + first * 4, 4, first])
    expect(() => openCompound(circle, 'x')).toThrow(/damaged/)
    expect(await reasonOf(circle)).toBe('damaged')
  })

  it('whose pieces share bytes: it would hold more text than it is long', async () => {
    const text = openCompound(NOTICE, 'x')
    const fib = text.stream('WordDocument')!
    const view = new DataView(fib.buffer, fib.byteOffset)
    const clx = view.getUint32(0x1a2, true)
    const tables = text.stream('1Table')!
    const piece = Buffer.from(tables.subarray(clx, clx + 40))
    const at = NOTICE.indexOf(piece)
    expect(at).toBeGreaterThan(0)
    expect(await reasonOf(changed(NOTICE, [at + 9, 4, 0x10000]))).toBe('damaged')
  })

  it('never crashes, wherever a byte is changed or the file ends', async () => {
    const allowed = new Set(['read', 'damaged', 'encrypted', 'unsupported-format', 'binary'])
    let seed = 1
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let i = 0; i < 400; i++) {
      const bytes = new Uint8Array(NOTICE)
      for (let j = 0; j < 4; j++) bytes[next(bytes.length)] = next(256)
      const cut = i % 4 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes
      const reason = await reasonOf(cut)
      if (!allowed.has(reason)) expect.fail(`round ${i}: ${reason}`)
    }
  })
})
