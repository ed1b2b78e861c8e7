import { viewOf } from '../ole/view-of.ts'
import { ReadError } from '../read-error.ts'
import { withWindowsSigns } from '../windows-1252.ts'
import { type Fib, FORMAT, PIECES, partOf } from './fib.ts'

/** A stretch of the text; the stretches stand in the order of the text, their bytes anywhere in the file. */
export interface Piece {
  /** Its first character, counted over the whole text. */
  readonly from: number
  readonly text: string
  /** Where its first character stands in the file, and how many bytes each has. */
  readonly at: number
  readonly width: 1 | 2
}

const PROPERTIES = 1
const TABLE = 2

/** The pieces of the text, however often the file was saved over itself. */
export function readPieces(fib: Fib, table: DataView): Piece[] {
  const view = partOf(fib, table, PIECES)
  let at = 0
  while (view.getUint8(at) === PROPERTIES) at += 3 + view.getUint16(at + 1, true)
  if (view.getUint8(at) !== TABLE) throw new ReadError('damaged', FORMAT)
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const first = at + 5
  const pieces: Piece[] = []
  let length = 0
  for (let i = 0; i < count; i++) {
    const from = view.getUint32(first + i * 4, true)
    const to = view.getUint32(first + i * 4 + 4, true)
    const place = view.getUint32(first + (count + 1) * 4 + i * 8 + 2, true)
    const piece = pieceAt(fib.main, from, to - from, place)
    length += piece.text.length
    // Pieces that share bytes are how a small file holds endless text.
    if (to < from || length > fib.main.byteLength) throw new ReadError('damaged', FORMAT)
    pieces.push(piece)
  }
  return pieces
}

function pieceAt(main: DataView, from: number, length: number, place: number): Piece {
  const narrow = (place & 0x40000000) !== 0
  const at = narrow ? (place & 0x3fffffff) >>> 1 : place
  const view = viewOf(main, at, narrow ? length : length * 2)
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  if (narrow) return { from, at, width: 1, text: withWindowsSigns(bytes.toString('latin1')) }
  return { from, at, width: 2, text: bytes.toString('utf16le') }
}
