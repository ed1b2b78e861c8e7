import { inflateSync } from 'node:zlib'
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

/**
 * Refuses a PDF with a stream that unpacks without end, or with an operand without end: PDF.js would hold all of it.
 * Pictures are passed over, as there: they may be large.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let left = MOST_IN_ALL
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const dictionary = dictionaryBefore(file, at)
    if (dictionary === null || /\/Subtype\s{0,4}\/Image/.test(dictionary)) continue
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)(?![A-Za-z])/g) ?? []
    if (filters.length > 1) throw new ReadError('forbidden', filters.join(' '))
    if (filters[0]?.startsWith('/LZW')) continue
    const start = file[at + 6] === RETURN ? at + 8 : at + 7
    const isFont = FONT.test(dictionary)
    const content =
      filters.length === 0
        ? file.subarray(start, endOf(file, start))
        : unpacked(file.subarray(start), Math.min(isFont ? MOST_OF_A_FONT : MOST, left))
    if (filters.length > 0) left -= content.length
    if (!isFont) refuseLongOperands(content)
  }
}

function endOf(file: Buffer, start: number): number {
  const end = file.indexOf('endstream', start)
  return end < 0 ? file.length : end
}

/** What stands between `obj` and `stream`; `null` where that is no such word. */
function dictionaryBefore(file: Buffer, at: number): string | null {
  let end = at
  while (end > at - 9 && file[end - 1]! <= SPACE) end--
  if (file[end - 1] !== GREATER || file[end - 2] !== GREATER) return null
  const before = file.toString('latin1', Math.max(0, at - LONGEST), end)
  return before.slice(before.lastIndexOf(' obj') + 1)
}

function unpacked(packed: Uint8Array, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), chunkSize: CHUNK })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') return Buffer.alloc(0)
    throw new ReadError('inflates', `${most < MOST ? MOST_IN_ALL / MIB : most / MIB} MiB`)
  }
}
