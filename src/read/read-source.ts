import type { Diagnostic } from '../model/diagnostic.ts'
import type { Source } from '../model/source.ts'
import { declaredMismatch } from './declared.ts'
import { decode } from './decode.ts'
import { type AnnexDocument, joinAnnexes } from './join-annexes.ts'
import { layOut } from './layout.ts'
import { ReadError } from './read-error.ts'
import type { Annex, RawDocument, ReadTools } from './reader.ts'
import { byteReaderFor, textReaderFor } from './readers.ts'
import { isSaved } from './saved-plans.ts'
import { formatOf } from './signatures.ts'

export interface ReadOptions extends ReadTools {
  /** Its ending is a hint where the content does not tell the format. */
  readonly fileName?: string | undefined
  /** Overrides what the bytes tell; any WHATWG or iconv-lite label. */
  readonly encoding?: string | undefined
  /** Documents that belong to it: each is read as a part of it. */
  readonly annexes?: readonly Annex[] | undefined
  /** What becomes of an annex that cannot be read; without it, the error is thrown. */
  readonly annexFailed?: ((fileName: string | undefined, error: ReadError) => void) | undefined
}

/** Larger documents are refused: no string of V8 could hold their text. */
export const MAX_BYTES = 512 * 1024 * 1024 - 64

/** What was read, and as what. */
interface Read extends Pick<Source, 'mediaType' | 'encoding'> {
  readonly document: RawDocument
  /** What decoding had to say. */
  readonly decoding: readonly Diagnostic[]
}

/**
 * Reads a document: character set and format are told by its content. Throws nothing but a `ReadError`;
 * whatever is wrong with the content is in the diagnostics.
 */
export async function readSource(input: Uint8Array | string, options: ReadOptions = {}): Promise<Source> {
  const { document: notice, mediaType, encoding, decoding } = await readDocument(input, options)
  const document = joinAnnexes(notice, await readAnnexes(options))
  const { source, blocks } = layOut(document)
  const diagnostics = [...decoding, ...document.diagnostics, ...replaced(source.text)]
  return { source, blocks, page: document.page, mediaType, encoding, diagnostics }
}

async function readDocument(input: Uint8Array | string, options: ReadOptions): Promise<Read> {
  if (input.length > MAX_BYTES) throw new ReadError('too-large', '512 MiB')
  if (isSaved(input)) throw new ReadError('no-source')
  const format = typeof input === 'string' ? null : formatOf(input)
  return typeof input === 'string' || format === null
    ? readText(input, options)
    : readBytes(input, format, options)
}

async function readAnnexes({ annexes = [], annexFailed, ...options }: ReadOptions): Promise<AnnexDocument[]> {
  const read: AnnexDocument[] = []
  for (const { fileName, bytes } of annexes) {
    try {
      const { document } = await readDocument(bytes, { ...options, fileName })
      read.push({ fileName, document })
    } catch (error) {
      if (!annexFailed || !(error instanceof ReadError)) throw error
      annexFailed(fileName, error)
    }
  }
  return read
}

async function readText(input: Uint8Array | string, options: ReadOptions): Promise<Read> {
  const { text, encoding, diagnostics } = await decode(input, options.encoding)
  if (isOtherJson(text, options.fileName)) throw new ReadError('unsupported-format', 'JSON')
  const { mediaType, read } = textReaderFor(text, options.fileName)
  const mismatch = mediaType === 'text/html' ? declaredMismatch(text.slice(0, 4096), encoding) : []
  return { document: await read(text), mediaType, encoding, decoding: [...diagnostics, ...mismatch] }
}

/** Data, not text: escaped and without line breaks, it would be read wrongly. */
function isOtherJson(text: string, fileName = ''): boolean {
  if (!fileName.toLowerCase().endsWith('.json') || !/^\s{0,99}[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

async function readBytes(bytes: Uint8Array, format: string, tools: ReadTools): Promise<Read> {
  const reader = await byteReaderFor(format)
  if (!reader) throw new ReadError('unsupported-format', format)
  const document = await reader.read(bytes, tools)
  return { document, mediaType: reader.mediaType, encoding: null, decoding: [] }
}

/** Characters that could not be decoded, or were lost before. */
function replaced(text: string): Diagnostic[] {
  const first = text.indexOf('\ufffd')
  if (first < 0) return []
  let count = 0
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return [{ code: 'text-replaced', span: { start: first, end: first + 1 }, args: { count } }]
}
