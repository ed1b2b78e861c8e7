import { html } from './html/html.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'
import type { Reader } from './reader.ts'

/** The first that knows the content reads it, then the one whose ending fits; plain text reads all the rest. */
export const READERS: readonly Reader[] = [html, markdown, plainText]

export function readerFor(text: string, fileName: string | undefined): Reader {
  const extension = /\.([A-Za-z0-9]{1,12})$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''
  const head = text.slice(0, 4096)
  return (
    READERS.find((reader) => reader !== plainText && reader.accepts(head)) ??
    READERS.find((reader) => reader.extensions.includes(extension)) ??
    plainText
  )
}
