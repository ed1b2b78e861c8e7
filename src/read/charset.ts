import { isUtf8 } from 'node:buffer'
import { isIdeograph } from '../model/ideograph.ts'
import { COMMON_CHARACTERS } from './common-characters.ts'

export interface Charset {
  readonly encoding: string
  /** Two character sets would do nearly as well, or there is little to tell by. */
  readonly guessed: boolean
  /** No character set makes text of it. */
  readonly binary: boolean
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]
const SAMPLE = 64 * 1024
/** Fewer units than this tell little. */
const FEW = 16
const CLEAR_LEAD = 0.15
/** The least first bytes in UTF-8 of what is not ASCII, and of U+2000 and beyond; that of a byte order mark. */
const NOT_ASCII = 0x80
const EAST_ASIAN = 0xe2
const MARK = 0xef
const LEAST_SCORE = 0.2
const LEAST_TEXT = 8

/** Tells the character set from the bytes: a byte order mark, strict UTF-8, else whichever reads most like a notice. */
export function sniffCharset(bytes: Uint8Array): Charset {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (marked) return { encoding: marked[0], guessed: false, binary: false }
  const utf8 = isUtf8(bytes)
  const sample = sampleOf(bytes)
  const wide = bytes.subarray(0, SAMPLE).includes(0)
  if (utf8 && !wide && !isDoubtful(sample)) return { encoding: 'utf-8', guessed: false, binary: false }
  return best(bytes, sample)
}

/** From the first byte that is not ASCII: there every character set begins a character. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let first = 0
  while (first < bytes.length && bytes[first]! < NOT_ASCII) first++
  const start = first < bytes.length ? first : 0
  return bytes.subarray(start, start + SAMPLE)
}

/** Valid UTF-8 without a single East Asian character: `通知` alone in GBK is that too. */
function isDoubtful(sample: Uint8Array): boolean {
  const first = sample[0] ?? 0
  if (first < NOT_ASCII || (first >= EAST_ASIAN && first !== MARK)) return false
  const text = decodeSample(sample, 'utf-8')
  return /[^\0-\x7f]/.test(text) && !/[\u2000-\uffff]/.test(text)
}

function best(bytes: Uint8Array, sample: Uint8Array): Charset {
  const head = bytes.subarray(0, SAMPLE)
  const ranked = [
    { encoding: 'utf-8', ...score(decodeSample(sample, 'utf-8')) },
    { encoding: 'gb18030', ...score(decodeSample(sample, 'gb18030')) },
    { encoding: 'big5', ...score(decodeSample(sample, 'big5')) },
    { encoding: 'utf-16le', ...score(decodeSample(head, 'utf-16le')) },
    { encoding: 'utf-16be', ...score(decodeSample(head, 'utf-16be')) },
  ].sort((a, b) => b.points - a.points)
  const [first, second] = [ranked[0]!, ranked[1]!]
  return {
    encoding: first.encoding,
    guessed: first.points - second.points < CLEAR_LEAD || first.units < FEW,
    binary: sample.length >= LEAST_TEXT && (first.points < LEAST_SCORE || first.controls > 0.01),
  }
}

/** Without a character that the sample's end cuts. */
function decodeSample(sample: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(sample, { stream: true })
}

/** How much a text reads like a notice: the mean of its characters' points. `controls` is their share. */
function score(text: string): { points: number; controls: number; units: number } {
  let points = 0
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const worth = pointsOf(unit)
    points += worth
    if (worth === CONTROL) controls++
  }
  const units = Math.max(1, text.length)
  return { points: points / units, controls: controls / units, units }
}

const CONTROL = -2

function pointsOf(unit: number): number {
  if (unit < 0x80) return unit >= 0x20 || (unit >= 9 && unit <= 13) ? 0.7 : CONTROL
  if (COMMON_CHARACTERS.has(unit) || (unit >= 0xff01 && unit <= 0xff5e)) return 1
  if (isIdeograph(unit)) return 0.2
  if (unit >= 0xe000 && unit <= 0xf8ff) return -1
  return unit === 0xfffd ? -1 : 0.05
}
