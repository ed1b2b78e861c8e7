import { isUtf8, transcode } from 'node:buffer'
import type { Diagnostic } from '../model/diagnostic.ts'
import { sniffCharset } from './charset.ts'
import { ReadError } from './read-error.ts'
import { withWindowsSigns } from './windows-1252.ts'

export interface Decoded {
  readonly text: string
  /** `null` where the text came as a string. */
  readonly encoding: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Longer texts are not held twice. */
const LONGEST_COPY = 256 * 1024
const LONE_SURROGATE = /\p{Cs}/gu

/** The text of a document, well formed and without its byte order mark. A string is kept unit for unit. */
export async function decode(input: Uint8Array | string, label?: string): Promise<Decoded> {
  if (typeof input === 'string')
    return { text: input.replace(LONE_SURROGATE, '\ufffd'), encoding: null, diagnostics: [] }
  if (label !== undefined) return { ...(await decodeAs(input, label)), diagnostics: [] }
  const { encoding, guessed, binary } = sniffCharset(input)
  if (binary) throw new ReadError('binary')
  return {
    ...(await decodeAs(input, encoding)),
    diagnostics: guessed ? [{ code: 'encoding-guessed', span: null, args: { encoding } }] : [],
  }
}

/** Decodes as told, by the platform or, for what it lacks, by iconv-lite. GBK is read as its superset GB18030. */
async function decodeAs(bytes: Uint8Array, label: string): Promise<{ text: string; encoding: string }> {
  const encoding = standardName(label)
  if (encoding !== null) {
    const text = withoutMark(platformText(bytes, encoding))
    return { text: encoding === 'windows-1252' ? withWindowsSigns(text) : text, encoding }
  }
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(label)) throw new ReadError('unknown-encoding', label)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return { text: withoutMark(iconv.decode(buffer, label)), encoding: label.toLowerCase() }
}

/** What `TextDecoder` makes of the bytes; it takes a byte order mark away. */
function platformText(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8' || bytes.length > LONGEST_COPY || !isUtf8(bytes))
    return new TextDecoder(encoding).decode(bytes)
  // The same, several times as fast.
  return withoutMark(transcode(bytes, 'utf8', 'utf16le').toString('utf16le'))
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** The WHATWG name; `null` where the platform does not know the label. */
export function standardName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}
