import { ReadError } from '../read-error.ts'

/** The format allows strings of 32 KiB, arrays and dictionaries of some thousand entries. */
const LONGEST = 256 * 1024
const HEAD = 256
const PAIRS = [
  ['[', ']'],
  ['(', ')'],
  ['<', '>'],
  ['<<', '>>'],
] as const
const NO_TEXT = /[^\t\n\r\f\x20-\x7e]/

/** Refuses operators with a string, an array or a dictionary without end: of every part of it, PDF.js makes an object. */
export function refuseLongOperands(content: Buffer): void {
  if (content.length <= LONGEST || NO_TEXT.test(content.toString('latin1', 0, HEAD))) return
  for (const [open, close] of PAIRS)
    for (let at = content.indexOf(open); at >= 0; ) {
      const end = content.indexOf(close, at + open.length)
      if ((end < 0 ? content.length : end) - at > LONGEST)
        throw new ReadError('too-large', `${LONGEST / 1024} KiB an operand`)
      at = end < 0 ? -1 : content.indexOf(open, end + close.length)
    }
}
