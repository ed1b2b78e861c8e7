import { inflateRawSync, inflateSync } from 'node:zlib'
import { ReadError } from '../read-error.ts'
import { refuseLongOperands } from './long-operands.ts'

const MIB = 1024 * 1024
/** What one stream may unpack to, and all together. A font of all Chinese characters has 20 MB. */
const MOST = 16 * MIB
const MOST_OF_A_FONT = 32 * MIB
const MOST_IN_ALL = 512 * MIB
const FONT = /\/(?:Length1|CIDFontType0C|OpenType)(?![A-Za-z])/
/** A dictionary that tells of a stream is no longer, as a rule. */
const LONGEST = 1024
const CHUNK = 256 * 1024
const SPACE = 0x20
const RETURN = 0x0d
const GREATER = 0x3e
const STREAM = 'stream'
const IMAGE = /\/Subtype\s{0,4}\/Image/

/** The first of its filters is that of zlib. */
const FLATE = /\/Filter\s{0,4}(?:\[\s{0,4})?\/(?:FlateDecode|Fl)(?![A-Za-z])/
const FILTERS = /\/(?:FlateDecode|Fl|LZWDecode|LZW)(?![A-Za-z])/g

/**
 * Refuses a PDF with a stream that unpacks without end, or with an operand without end: PDF.js would hold all of it.
 * Gives how many streams cannot be unpacked. Pictures are passed over, as there: they may be large.
 */
export function checkStreams(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let left = MOST_IN_ALL
  let damaged = 0
  for (let at = file.indexOf(STREAM), next = 0; at >= 0; at = next) {
    next = file.indexOf(STREAM, at + STREAM.length)
    const dictionary = dictionaryBefore(file, at)
    if (dictionary === null || IMAGE.test(dictionary)) continue
    const start = at + STREAM.length + (file[at + STREAM.length] === RETURN ? 2 : 1)
    const end = next < 0 ? file.length : next
    const { content, whole } = contentOf(file.subarray(start), dictionary, left, end - start)
    if (dictionary.includes('/Filter')) left -= content.length
    if (!FONT.test(dictionary)) refuseLongOperands(content)
    if (!whole) damaged++
  }
  // What is encrypted looks damaged.
  return file.includes('/Encrypt') ? 0 : damaged
}

interface Content {
  readonly content: Buffer
  readonly whole: boolean
}

const NOTHING = Buffer.alloc(0)

/** What a stream holds; of one that is packed in another way, nothing is told. */
function contentOf(stream: Buffer, dictionary: string, left: number, length: number): Content {
  const filters = dictionary.match(FILTERS) ?? []
  if (filters.length > 1) throw new ReadError('forbidden', filters.join(' '))
  if (!dictionary.includes('/Filter'))
    return { content: stream.subarray(0, Math.max(0, length)), whole: true }
  if (!FLATE.test(dictionary)) return { content: NOTHING, whole: true }
  const most = Math.max(1, Math.min(FONT.test(dictionary) ? MOST_OF_A_FONT : MOST, left))
  const content = unpacked(inflateSync, stream, most)
  // PDF.js does not insist on the check sum.
  return {
    content: content ?? unpacked(inflateRawSync, stream.subarray(2), most) ?? NOTHING,
    whole: content !== null,
  }
}

/** What stands between `obj` and `stream`; `null` where that is no such word. */
function dictionaryBefore(file: Buffer, at: number): string | null {
  let end = at
  while (end > at - 9 && file[end - 1]! <= SPACE) end--
  if (file[end - 1] !== GREATER || file[end - 2] !== GREATER) return null
  const before = file.toString('latin1', Math.max(0, at - LONGEST), end)
  return before.slice(before.lastIndexOf(' obj') + 1)
}

/** `null` where the data are damaged. */
function unpacked(inflate: typeof inflateSync, packed: Buffer, most: number): Buffer | null {
  try {
    return inflate(packed, { maxOutputLength: most, chunkSize: CHUNK })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') return null
    throw new ReadError('inflates', `${most < MOST ? MOST_IN_ALL / MIB : most / MIB} MiB`)
  }
}
