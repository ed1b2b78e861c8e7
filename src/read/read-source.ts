import type { Diagnostic } from '../model/diagnostic.ts'
import type { Source } from '../model/source.ts'
import { declaredMismatch } from './declared.ts'
import { decode } from './decode.ts'
import { layOut } from './layout.ts'
import { ReadError } from './read-error.ts'
import { readerFor } from './readers.ts'

export interface ReadOptions {
  /** Its ending is a hint where the content does not tell the format. */
  readonly fileName?: string | undefined
  /** Overrides what the bytes tell; any WHATWG or iconv-lite label. */
  readonly encoding?: string | undefined
}

/** Larger documents are refused: no string of V8 could hold their text. */
export const MAX_BYTES = 512 * 1024 * 1024 - 64

/**
 * Reads a document: character set and format are told by its content. Throws nothing but a `ReadError`;
 * whatever is wrong with the content is in the diagnostics.
 */
export async function readSource(input: Uint8Array | string, options: ReadOptions = {}): Promise<Source> {
  if (input.length > MAX_BYTES) throw new ReadError('too-large', '512 MiB')
  const decoded = await decode(input, options.encoding)
  const reader = readerFor(decoded.text, options.fileName)
  const document = await reader.read(decoded.text)
  const mismatch =
    reader.mediaType === 'text/html' ? declaredMismatch(decoded.text.slice(0, 4096), decoded.encoding) : []
  const { source, blocks } = layOut(document)
  const diagnostics = [...decoded.diagnostics, ...mismatch, ...document.diagnostics, ...replaced(source.text)]
  return {
    source,
    blocks,
    page: document.page,
    mediaType: reader.mediaType,
    encoding: decoded.encoding,
    diagnostics,
  }
}

/** Characters that could not be decoded, or were lost before. */
function replaced(text: string): Diagnostic[] {
  const first = text.indexOf('\ufffd')
  if (first < 0) return []
  let count = 0
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return [{ code: 'text-replaced', span: { start: first, end: first + 1 }, args: { count } }]
}
