import { describe, expect, it } from 'vitest'
import { ReadError, readSource } from '../../src/read/index.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const ZIP = 'PK\x03\x04\x14\0'

describe('formats that are not read are named', () => {
  it.each([
    ['PowerPoint (.pptx)', `${ZIP}ppt/presentation.xml`],
    ['zip', `${ZIP}notice.txt`],
    ['OLE2', OLE],
    ['gzip', '\x1f\x8b\x08\0'],
    ['7z', '7z\xbc\xaf\x27\x1c'],
    ['RAR', 'Rar!\x1a\x07\x01'],
    ['PNG', '\x89PNG\r\n\x1a\n'],
    ['JPEG', '\xff\xd8\xff\xe0'],
  ])('%s', async (format, head) => {
    const error = await readSource(latin1(head), { fileName: 'notice.txt' }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toMatchObject({ reason: 'unsupported-format', detail: format })
    expect((error as ReadError).messages).toEqual({
      zh: `${format} 文件尚不支持:请先另存为 .docx、.pdf、.ofd、.xlsx、文本或 HTML`,
      en: `${format} files are not supported: save the notice as .docx, .pdf, .ofd, .xlsx, text or HTML first`,
    })
  })

  it('what only speaks of a format is text', async () => {
    const { blocks } = await readSource(latin1('About PDF: the file begins with a percent sign.'), {
      fileName: 'a.pdf',
    })
    expect(blocks).toHaveLength(1)
  })

  it('a document beyond the limit is refused with the limit named', async () => {
    const huge = { length: 600 * 1024 * 1024 } as Uint8Array
    await expect(readSource(huge)).rejects.toMatchObject({ reason: 'too-large', detail: '512 MiB' })
  })
})
