import { expect, it, vi } from 'vitest'

vi.mock('cheerio/slim', () => {
  throw new Error('cheerio was loaded')
})
vi.mock('iconv-lite', () => {
  throw new Error('iconv-lite was loaded')
})

it('plain text loads neither the HTML parser nor the codec library', async () => {
  const { readSource } = await import('../../src/read/index.ts')
  const { blocks } = await readSource(new TextEncoder().encode('一、总体要求'))
  expect(blocks).toHaveLength(1)
  await expect(readSource('<html><p>一、总体要求</p></html>')).rejects.toThrow()
})
