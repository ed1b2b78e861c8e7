import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { runModule } from '../package.ts'
import { expectSound, textsOf } from './invariants.ts'
import { packedForm, pdfOf, streamOf, textAt } from './pdf-file.ts'

async function blocks(bytes: Uint8Array) {
  const source = await readSource(bytes)
  expectSound(source)
  return textsOf(source)
}

const HEADING = textAt(100, 700, '一、总体要求')

describe('what a page paints', () => {
  it('is read with the package’s own character maps, and the page told', async () => {
    const source = await readSource(pdfOf({ pages: [HEADING, textAt(100, 700, '二、主要任务')] }))
    expect(textsOf(source)).toEqual(['一、总体要求', '二、主要任务'])
    expect(source.mediaType).toBe('application/pdf')
    expect(source.source.origins).toEqual([
      { start: 0, origin: { page: 1 } },
      { start: 7, origin: { page: 2 } },
    ])
  })

  it.each([
    ['moved', '1 0 0 1 0 -50 cm', ''],
    ['larger', '2 0 0 2 0 -700 cm', ''],
    ['saved and restored', 'q 9 0 0 9 0 0 cm Q', ''],
    ['turned by the page', '0 1 -1 0 800 0 cm', '/Rotate 90 /MediaBox [0 0 800 600]'],
    ['turned without it', '0 1 -1 0 800 0 cm', '/MediaBox [0 0 800 600]'],
    ['upside down', '-1 0 0 -1 600 800 cm', ''],
    ['in a box of its own', '', '/CropBox [50 50 550 750]'],
  ])('%s', async (_, before, page) => {
    expect(await blocks(pdfOf({ pages: [`${before} ${HEADING}`], page }))).toEqual(['一、总体要求'])
  })

  it.each([
    ['spacing', '5 Tc <4E004E8C> Tj', '一二'],
    ['numbers between', '[<4E00> -500 <4E8C>] TJ', '一二'],
    ['lines', '22 TL <4E00> Tj T* <4E8C> Tj', '一二'],
    ['a line and its leading', '<4E00> Tj 0 -22 TD <4E8C> Tj', '一二'],
    ['half the width', '50 Tz <4E004E8C> Tj', '一二'],
    ['a size of the matrix', '/F 1 Tf 20 0 0 20 100 600 Tm <4E004E8C> Tj', '一二'],
  ])('text with %s', async (_, operators, text) => {
    const content = `BT /F 20 Tf 1 0 0 1 100 700 Tm ${operators} ET`
    expect((await blocks(pdfOf({ pages: [content] }))).join('')).toBe(text)
  })

  it('forms, where they are called', async () => {
    const form = streamOf(
      HEADING,
      '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 0 -40]',
    )
    expect(await blocks(pdfOf({ pages: ['q /X10 Do Q'], objects: [form] }))).toEqual(['一、总体要求'])
  })

  it('but no watermark, no running head that is marked as one, and nothing beside the page', async () => {
    const slanted = 'BT /F 20 Tf 0.7 0.7 -0.7 0.7 200 200 Tm <51856B62> Tj ET\n'
    const marked = `/Artifact << /Type /Pagination >> BDC ${textAt(200, 400, '页眉')} EMC /Artifact BMC ${textAt(200, 300, '页脚')} EMC\n`
    const content = slanted + marked + textAt(900, 700, '页外') + HEADING
    expect(await blocks(pdfOf({ pages: [content] }))).toEqual(['一、总体要求'])
  })
})

it('the caller keeps the bytes', async () => {
  const bytes = Buffer.from(pdfOf({ pages: [HEADING] }))
  const before = bytes.toString('latin1')
  await readSource(bytes)
  expect(bytes.toString('latin1')).toBe(before)
})

describe('tables', () => {
  it('by lines that are stroked, or thin boxes that are filled', async () => {
    const cells =
      textAt(60, 705, '任务') + textAt(260, 705, '单位') + textAt(60, 655, '建云') + textAt(260, 655, '甲局')
    const stroked = '50 740 400 -100 re S 250 740 m 250 640 l S 50 690 m 450 690 l S\n'
    const filled =
      [740, 690, 640].map((y) => `50 ${y} 400 1 re f\n`).join('') +
      [50, 250, 450].map((x) => `${x} 640 1 100 re f\n`).join('')
    for (const lines of [stroked, filled])
      expect(await blocks(pdfOf({ pages: [lines + cells] }))).toEqual([
        [
          ['任务', '单位'],
          ['建云', '甲局'],
        ],
      ])
  })
})

describe('what cannot be read says why', () => {
  const whole = pdfOf({ pages: [HEADING] })
  const circle = (number: number) =>
    streamOf(
      `${HEADING} /X10 Do`,
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> /XObject << /X10 ${number} 0 R >> >>`,
    )

  it.each([
    ['cut in the middle', whole.subarray(0, whole.length / 2)],
    ['cut before its end', whole.subarray(0, -20)],
    ['only a beginning', new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF'))],
    ['pages that hold themselves', pdfOf({ pages: [''], tree: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' })],
  ])('%s', async (_, bytes) => {
    await expect(readSource(bytes)).rejects.toMatchObject({ reason: 'damaged', detail: 'PDF' })
  })

  it('a password', async () => {
    const locked = pdfOf({
      pages: [HEADING],
      trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
    })
    await expect(readSource(locked)).rejects.toMatchObject({ reason: 'encrypted', detail: 'PDF' })
  })

  it('pictures of text alone', async () => {
    const image = streamOf(
      '\0',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    )
    const scan = pdfOf({ pages: ['q 600 0 0 800 0 0 cm /X10 Do Q'], objects: [image] })
    const error = await readSource(scan).catch((error: unknown) => error)
    expect(error).toMatchObject({ reason: 'no-text' })
    expect((error as { messages: { zh: string } }).messages.zh).toContain('OCR')
  })

  it('a form that paints itself ends', async () => {
    expect(await blocks(pdfOf({ pages: ['/X10 Do'], objects: [circle(10)] }))).toEqual(['一、总体要求'])
  })

  it('forms that call each other twice, thirty deep, end', async () => {
    const objects = Array.from({ length: 30 }, (_, i) =>
      streamOf(
        `/X${11 + i} Do /X${11 + i} Do`,
        `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X${11 + i} ${11 + i} 0 R >> >>`,
      ),
    )
    await expect(
      readSource(
        pdfOf({
          pages: ['/X10 Do'],
          objects: [...objects, streamOf('', '/Type /XObject /Subtype /Form /BBox [0 0 1 1]')],
        }),
      ),
    ).rejects.toMatchObject({ reason: 'too-large' })
  })
})

describe('a stream that cannot be unpacked is told', () => {
  const codes = async (form: string, trailer = '') => {
    const bytes = pdfOf({ pages: [`${HEADING} /X10 Do`], objects: [form], trailer })
    return (await readSource(bytes)).diagnostics.map(({ code, args }) => [code, args])
  }
  const more = textAt(100, 600, '二、主要任务')

  it('wherever it is damaged', async () => {
    for (const at of [0, 20, -4])
      expect(await codes(packedForm(more, at))).toEqual([['file-damaged', { count: 1 }]])
  })

  it('but not one that is whole, or packed in another way', async () => {
    expect(await codes(packedForm(more))).toEqual([])
    expect(await codes(packedForm(more, 20).replace('/Filter /FlateDecode', '/Filter [/A85 /Fl]'))).toEqual(
      [],
    )
  })
})

describe('bombs are refused before they are unpacked', () => {
  const packed = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 }).toString('latin1')
  const blanks = new Uint8Array(80 * 1024 * 1024).fill(0x20)
  it.each([
    ['a form', streamOf(packed(blanks), '/Type /XObject /Subtype /Form /Filter /FlateDecode'), 'inflates'],
    ['packed twice', streamOf(packed(deflateSync(blanks)), '/Filter [/FlateDecode /Fl]'), 'forbidden'],
  ])('%s', async (_, object, reason) => {
    await expect(readSource(pdfOf({ pages: [HEADING], objects: [object] }))).rejects.toMatchObject({ reason })
  })
})

it('a page without end costs little memory', { timeout: 60_000 }, async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'govplan-pdf-')), 'long.pdf')
  const form =
    '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Filter /FlateDecode'
  const text = deflateSync(Buffer.from(HEADING.repeat(200_000))).toString('latin1')
  writeFileSync(file, pdfOf({ pages: ['/X10 Do'], objects: [streamOf(text, form)] }))
  const printed = await runModule(`
    import { readFileSync } from 'node:fs'
    import { parse } from 'govplan'
    const reason = await parse(readFileSync(${JSON.stringify(file)})).catch((error) => error.reason)
    console.log(JSON.stringify({ reason, mib: process.resourceUsage().maxRSS / 1024 }))
  `)
  rmSync(dirname(file), { recursive: true })
  expect(JSON.parse(printed)).toMatchObject({ reason: 'too-large' })
  expect(JSON.parse(printed).mib).toBeLessThan(300)
})

describe('the library', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.doUnmock('node:module')
    vi.resetModules()
  })

  it('says nothing by itself', async () => {
    const said = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'))
    await readSource(pdfOf({ pages: [`/Fx gs (a) Tj ${HEADING} /Nothing Do`] }))
    for (const spy of said) expect(spy).not.toHaveBeenCalled()
  })

  it('is named where it is missing', async () => {
    vi.resetModules()
    vi.doMock('node:module', () => ({
      createRequire: () => ({
        resolve: () => {
          throw new Error('not installed')
        },
      }),
    }))
    const { readSource } = await import('../../src/read/index.ts')
    const error = await readSource(pdfOf({ pages: [HEADING] })).catch((error: unknown) => error)
    expect(error).toMatchObject({ reason: 'library-missing', detail: 'pdfjs-dist' })
    expect((error as Error).message).toContain('npm install pdfjs-dist')
  })
})
