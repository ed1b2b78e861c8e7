import { deflateSync } from 'node:zlib'

export interface PdfParts {
  /** The operators of each page. `/F` is a Chinese font that every program must have by itself. */
  readonly pages: readonly string[]
  /** Further objects from number 10 on, such as forms, which a page calls by `/X10 Do`. */
  readonly objects?: readonly string[]
  /** Entries for every page. */
  readonly page?: string
  readonly trailer?: string
  /** The object with the pages where it is to be another one. */
  readonly tree?: string
}

const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 90 >> /DW 1000 >>] >>'

/** A PDF of hand-written parts: pages of 600 by 800 points, uncompressed. */
export function pdfOf({ pages, objects = [], page = '', trailer = '', tree }: PdfParts): Uint8Array {
  const kids = pages.map((_, i) => `${100 + 2 * i} 0 R`).join(' ')
  const forms = objects.map((_, i) => `/X${10 + i} ${10 + i} 0 R`).join(' ')
  const all = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, tree ?? `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, FONT],
    ...objects.map((object, i) => [10 + i, object] as const),
  ])
  for (const [i, content] of pages.entries()) {
    all.set(
      100 + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${101 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> /XObject << ${forms} >> >> ${page} >>`,
    )
    all.set(101 + 2 * i, streamOf(content))
  }
  let file = '%PDF-1.7\n'
  const places: string[] = ['0 1\n0000000000 65535 f \n']
  for (const [number, object] of all) {
    places.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${number} 0 obj\n${object}\nendobj\n`
  }
  const size = Math.max(...all.keys()) + 1
  file += `xref\n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

export function streamOf(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** Text of size 20 at a place counted from the lower left. */
export function textAt(x: number, y: number, text: string): string {
  return `BT /F 20 Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET\n`
}

/** A form of the size of the page, packed; four bytes from `damagedAt` on (from the end, below 0) are others than they were. */
export function packedForm(operators: string, damagedAt?: number): string {
  const packed = deflateSync(Buffer.from(operators, 'latin1'))
  const from = damagedAt ?? packed.length
  for (const [i, byte] of packed.subarray(from).subarray(0, 4).entries())
    packed.subarray(from)[i] = byte ^ 0xff
  const entries =
    '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Filter /FlateDecode'
  return streamOf(packed.toString('latin1'), entries)
}
