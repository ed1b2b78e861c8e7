import { zipSync } from 'fflate'
import { expect, it, vi } from 'vitest'

vi.mock('cheerio/slim', () => {
  throw new Error('cheerio was loaded')
})
vi.mock('iconv-lite', () => {
  throw new Error('iconv-lite was loaded')
})

vi.mock('node:zlib', () => {
  throw new Error('zlib was loaded')
})

it('plain text loads neither the HTML parser nor the codec library', async () => {
  const { readSource } = await import('../../src/read/index.ts')
  const { blocks } = await readSource(new TextEncoder().encode('一、总体要求'))
  expect(blocks).toHaveLength(1)
  await expect(readSource('<html><p>一、总体要求</p></html>')).rejects.toThrow()
})

it('nor the library that inflates, also where an archive could come', async () => {
  const { eachDocument } = await import('../../src/parse-all.ts')
  const seen: number[] = []
  const each = (bytes: Uint8Array) =>
    eachDocument(
      bytes,
      {},
      async ({ length }) => void seen.push(length),
      () => {},
    )
  await each(new TextEncoder().encode('一、总体要求'))
  expect(seen).toEqual([18])
  await expect(each(zipSync({ a: new Uint8Array(9) }))).rejects.toThrow()
})
