import { viewOf } from '../ole/view-of.ts'
import { ReadError } from '../read-error.ts'

/** What the head of a Word 97 document (MS-DOC, FIB) tells: where things stand, how long its texts are. */
export interface Fib {
  readonly main: DataView
  /** The stream that the other structures stand in. */
  readonly tableName: '0Table' | '1Table'
  /** Lengths in characters: body, footnotes, headers, comments, endnotes, text boxes. */
  readonly lengths: Readonly<
    Record<'body' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'boxes', number>
  >
}

export const FORMAT = 'Word 97 (.doc)'
const MAGIC = 0xa5ec
const WORD_97 = 0xc1

/** Places in the table stream: each is an offset and a length. */
export const STYLES = 1
export const CHARACTER_RUNS = 12
export const PARAGRAPH_RUNS = 13
export const PIECES = 33
export const LISTS = 73
export const LIST_USES = 74

export function readFib(bytes: Uint8Array): Fib {
  const main = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (main.getUint16(0, true) !== MAGIC) throw new ReadError('damaged', FORMAT)
  if (main.getUint16(2, true) < WORD_97) throw new ReadError('unsupported-format', 'Word 6/95 (.doc)')
  const flags = main.getUint16(10, true)
  if ((flags & 0x100) !== 0) throw new ReadError('encrypted', FORMAT)
  const length = (at: number) => main.getUint32(at, true)
  return {
    main,
    tableName: (flags & 0x200) === 0 ? '0Table' : '1Table',
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
  }
}

/** Where a structure stands in the table stream. */
export function placeOf({ main }: Fib, index: number): { readonly at: number; readonly size: number } {
  return { at: main.getUint32(0x9a + index * 8, true), size: main.getUint32(0x9e + index * 8, true) }
}

/** A view of a structure in the table stream. */
export function partOf(fib: Fib, table: DataView, index: number): DataView {
  const { at, size } = placeOf(fib, index)
  return viewOf(table, at, size)
}
