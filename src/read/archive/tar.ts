import { ReadError } from '../read-error.ts'
import { isForbidden, nameOf } from '../zip/names.ts'
import type { Member } from './member.ts'

const BLOCK = 512
const MOST_ENTRIES = 10_000

/** The files of a tar archive (POSIX ustar and pax, GNU long names), in order. Throws a `ReadError` at a break. */
export function* tarMembers(bytes: Uint8Array, format: string): Generator<Member, void, undefined> {
  let longName: string | null = null
  let count = 0
  for (let at = 0; ; ) {
    const header = bytes.subarray(at, at + BLOCK)
    if (isEnd(header, at)) return
    if (header.length < BLOCK || !isSound(header)) throw new ReadError('damaged', format)
    if (++count > MOST_ENTRIES) throw new ReadError('inflates', `${MOST_ENTRIES} files`)
    const start = at + BLOCK
    const size = sizeOf(header)
    if (start + size > bytes.length) throw new ReadError('damaged', format)
    const content = bytes.subarray(start, start + size)
    const type = String.fromCharCode(header[156]!)
    if (type === 'L') longName = nameOf(content.subarray(0, lengthOf(content)), false)
    else if (type === 'x') longName = paxPath(content) ?? longName
    else if (type !== 'g' && type !== 'K') {
      const name = longName ?? headerName(header)
      longName = null
      if (type !== '5' && !name.endsWith('/'))
        yield { name, problem: problemOf(type, name), read: () => content }
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}

/** Do the bytes begin with the header of a tar archive? */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && latin1(bytes.subarray(257, 262)) === 'ustar' && isSound(bytes)
}

/** Zeros end an archive; the file's end does so too, as some programs leave them out. */
function isEnd(header: Uint8Array, at: number): boolean {
  return (header.length === 0 && at > 0) || (header.length > 0 && header.every((byte) => byte === 0))
}

/** Links, devices and names that lead out are never read. */
function problemOf(type: string, name: string): ReadError | null {
  const plain = type === '0' || type === '\0' || type === '7'
  return plain && !isForbidden(name) ? null : new ReadError('forbidden', name)
}

/** The sum of all bytes of the header, its own field taken as blanks. */
function isSound(header: Uint8Array): boolean {
  let sum = 8 * 0x20
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += header[i]!
  return sum === Number.parseInt(latin1(header.subarray(148, 156)).trim(), 8)
}

/** Octal digits, or a number of 95 bits where they would not do. */
function sizeOf(header: Uint8Array): number {
  const field = header.subarray(124, 136)
  if ((field[0]! & 0x80) === 0) return Number.parseInt(latin1(field).trim(), 8) || 0
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, field[0]! & 0x7f)
}

function headerName(header: Uint8Array): string {
  const field = (from: number, to: number) => {
    const bytes = header.subarray(from, to)
    return bytes.subarray(0, lengthOf(bytes))
  }
  const prefix = latin1(header.subarray(257, 263)) === 'ustar\0' ? field(345, 500) : new Uint8Array()
  return nameOf(
    Buffer.concat(prefix.length === 0 ? [field(0, 100)] : [prefix, Buffer.from('/'), field(0, 100)]),
    false,
  )
}

/** Records `30 path=…\n`. */
function paxPath(content: Uint8Array): string | null {
  const text = new TextDecoder().decode(content)
  return /(?:^|\n)\d{1,9} path=(?<path>[^\n]*)\n/.exec(text)?.groups?.path ?? null
}

function lengthOf(bytes: Uint8Array): number {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes.length : end
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
