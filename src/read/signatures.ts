import { isTar } from './archive/tar.ts'
import { openCompound } from './ole/compound.ts'
import { directoryOf } from './zip/directory.ts'

/** How files begin that are no text, and what people call them. Latin-1, at the start of the file. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'RTF'],
  ['\x1f\x8b', 'gzip'],
  ['Rar!\x1a\x07', 'RAR'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['\x89PNG\r\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['AT&TFORM', 'DjVu'],
]

/** What a zip holds tells the format: its members, or the type that OpenDocument and EPUB put in front. */
const ZIP_ENTRIES: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'Word (.docx)'],
  ['xl/workbook.xml', 'Excel (.xlsx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['OFD.xml', 'OFD'],
  ['Encryptions.xml', 'OFD'],
  ['opendocument.text', 'OpenDocument (.odt)'],
  ['opendocument.spreadsheet', 'OpenDocument (.ods)'],
  ['application/epub+zip', 'EPUB'],
]

/** Streams of a compound file (OLE2). */
const OLE_STREAMS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'Word 97 (.doc)'],
  ['Workbook', 'Excel 97 (.xls)'],
  ['Book', 'Excel 97 (.xls)'],
  ['PowerPoint Document', 'PowerPoint 97 (.ppt)'],
  ['EncryptedPackage', 'Office'],
]

const MIME = /^MIME-Version:/im
const EDGE = 256 * 1024

/** What people call the format of a file that is no text, told by its bytes; `null` where they may be text. */
export function formatOf(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'PDF'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleFormat(bytes)
  if (head.includes('-') && MIME.test(head)) return 'MHTML'
  if (isTar(bytes)) return 'tar'
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null
}

/** Told by the streams at the top; where the file is broken, by the names in its bytes, which are UTF-16. */
function oleFormat(bytes: Uint8Array): string {
  const names = oleNames(bytes)
  if (names) return OLE_STREAMS.find(([name]) => names.includes(name))?.[1] ?? 'OLE2'
  return inside(
    bytes,
    OLE_STREAMS.map(([name, format]) => [[...name].join('\0'), format] as const),
    'OLE2',
  )
}

function oleNames(bytes: Uint8Array): readonly string[] | null {
  try {
    return openCompound(bytes, 'OLE2').names
  } catch {
    return null
  }
}

/** Told by the directory, so that a document in an archive is none; where that is broken, by the bytes. */
function zipFormat(bytes: Uint8Array): string {
  const names = zipNames(bytes)
  if (!names) return inside(bytes, ZIP_ENTRIES, 'zip')
  const type = latin1(bytes.subarray(30, 128))
  const found = ZIP_ENTRIES.find(
    ([name]) => names.has(name) || (type.startsWith('mimetype') && type.includes(name)),
  )
  if (found) return found[1]
  return names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('word/'))
    ? 'Word (.docx)'
    : 'zip'
}

function zipNames(bytes: Uint8Array): ReadonlySet<string> | null {
  try {
    return new Set(directoryOf(bytes, 'zip').map(({ name }) => name))
  } catch {
    return null
  }
}

/** The first name that stands near the beginning or the end of the file. */
function inside(bytes: Uint8Array, names: readonly (readonly [string, string])[], otherwise: string): string {
  const edges = latin1(bytes.subarray(0, EDGE)) + latin1(bytes.subarray(Math.max(0, bytes.length - EDGE)))
  return names.find(([name]) => edges.includes(name))?.[1] ?? otherwise
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
