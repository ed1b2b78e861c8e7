import { crc32 } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openContainer, openZip } from '../../src/read/zip/zip.ts'

const text = (value: string) => new TextEncoder().encode(value)
const zip = (files: Record<string, Uint8Array>) => zipSync(files, { mtime: new Date(Date.UTC(2024, 0, 1)) })
const reasonOf = (use: () => unknown): unknown => {
  try {
    return use()
  } catch (error) {
    return (error as { reason?: string }).reason
  }
}

/** Changes the central directory's record of the first member. */
function changed(bytes: Uint8Array, at: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice()
  const start = Buffer.from(copy).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  const view = new DataView(copy.buffer)
  if (size === 4) view.setUint32(start + at, value, true)
  else view.setUint16(start + at, value, true)
  return copy
}

describe('a zip', () => {
  const plain = zip({ '一/甲.txt': text('甲'.repeat(1000)) })

  it('gives its members by name', () => {
    const { entries, read } = openZip(plain, 'zip')
    expect(entries.map(({ name, size, folder }) => [name, size, folder])).toEqual([
      ['一/甲.txt', 3000, false],
    ])
    expect(new TextDecoder().decode(read(entries[0]!))).toBe('甲'.repeat(1000))
    expect(openContainer(plain, 'zip')('乙')).toBeUndefined()
  })

  it('has names in GBK recovered', () => {
    const gbk = [0xcd, 0xa8, 0xd6, 0xaa]
    const bytes = zip({ abcd: text('x') })
    for (let at = 0; at < bytes.length - 4; at++)
      if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === 'abcd') bytes.set(gbk, at)
    expect(openZip(bytes, 'zip').entries[0]!.name).toBe('通知')
  })

  it.each(['../甲', '/甲', 'C:\\甲', 'a/../../甲', 'a\0', '..\\甲'])('%j is refused', (name) => {
    const bytes = zip({ [name]: text('x') })
    const { entries, read } = openZip(bytes, 'zip')
    expect(reasonOf(() => read(entries[0]!))).toBe('forbidden')
    expect(reasonOf(() => openContainer(bytes, 'zip'))).toBe('forbidden')
  })

  it('is refused a link', () => {
    const bytes = changed(plain, 40, 0o120777, 2)
    const { entries, read } = openZip(bytes, 'zip')
    expect(reasonOf(() => read(entries[0]!))).toBe('forbidden')
  })

  it.each([
    ['a size below the real one', 24, 10, 'damaged'],
    ['a size above the real one', 24, 3001, 'damaged'],
    ['another check sum', 16, crc32('乙'), 'damaged'],
    ['a size beyond the limit', 24, 65 * 1024 * 1024, 'inflates'],
  ])('that tells %s is an error, never cut in silence', (_, at, value, reason) => {
    const { entries, read } = openZip(changed(plain, at, value), 'zip')
    expect(reasonOf(() => read(entries[0]!))).toBe(reason)
  })

  it('that holds more than the limit in all is refused before it is unpacked', () => {
    const big = zip({ a: new Uint8Array(40 * 1024 * 1024), b: new Uint8Array(40 * 1024 * 1024) })
    const { entries, read } = openZip(big, 'zip')
    expect(read(entries[0]!)).toHaveLength(40 * 1024 * 1024)
    expect(reasonOf(() => read(entries[1]!))).toBe('inflates')
  })

  it('whose members share bytes is refused', () => {
    const two = zip({ a: text('甲'.repeat(100)), b: text('乙'.repeat(100)) })
    expect(reasonOf(() => openZip(changed(two, 42, 0), 'zip'))).toBe('damaged')
  })

  it('of too many members is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, text('')]))
    expect(reasonOf(() => openZip(zip(many), 'zip'))).toBe('inflates')
  })

  it('that is encrypted says so', () => {
    const { entries, read } = openZip(changed(plain, 8, 0x801, 2), 'zip')
    expect(reasonOf(() => read(entries[0]!))).toBe('encrypted')
  })

  it('cut anywhere is damaged', () => {
    for (let end = 0; end < plain.length; end++)
      expect(reasonOf(() => openZip(plain.subarray(0, end), 'zip'))).toBe('damaged')
  })
})
