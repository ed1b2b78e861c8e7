import { csv } from './csv.ts'
import { html } from './html/html.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'
import type { ByteReader, TextReader } from './reader.ts'

/** The first that knows the content reads it, then the one whose ending fits; plain text reads all the rest. */
export const TEXT_READERS: readonly TextReader[] = [html, markdown, csv, plainText]

/** By the format that the bytes tell (`formatOf`): each is loaded where a document needs it. */
const BYTE_READERS: ReadonlyMap<string, () => Promise<ByteReader>> = new Map([
  ['Word (.docx)', async () => (await import('./docx/docx.ts')).docx],
  ['Excel (.xlsx)', async () => (await import('./xlsx/xlsx.ts')).xlsx],
  ['OpenDocument (.odt)', async () => (await import('./odt/odt.ts')).odt],
  ['Word 97 (.doc)', async () => (await import('./doc/doc.ts')).doc],
  ['Excel 97 (.xls)', async () => (await import('./xls.ts')).xls],
  ['Office', async () => (await import('./ole/encrypted.ts')).encrypted],
  ['MHTML', async () => (await import('./mht/mht.ts')).mht],
  ['RTF', async () => (await import('./rtf/rtf.ts')).rtf],
  ['PDF', async () => (await import('./pdf/pdf.ts')).pdf],
  ['OFD', async () => (await import('./ofd/ofd.ts')).ofd],
])

/** The reader of a format that its bytes tell; `undefined` where none reads it. */
export function byteReaderFor(format: string): Promise<ByteReader> | undefined {
  return BYTE_READERS.get(format)?.()
}

export function textReaderFor(text: string, fileName: string | undefined): TextReader {
  const extension = /\.([A-Za-z0-9]{1,12})$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''
  const head = text.slice(0, 4096)
  return (
    TEXT_READERS.find((reader) => reader !== plainText && reader.accepts(head)) ??
    TEXT_READERS.find((reader) => reader.extensions.includes(extension)) ??
    plainText
  )
}
