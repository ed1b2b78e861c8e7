/** A part of a MIME message (RFC 2045), as Latin-1: names of its fields in lower case. */
export interface Part {
  readonly fields: ReadonlyMap<string, string>
  readonly body: string
}

/** Pages have some hundred pictures. */
const MOST_PARTS = 10_000
/** The head of a part has some lines. */
const LONGEST_HEAD = 64 * 1024
const FOLD = /\r?\n[ \t]{1,80}/g
const SOFT_BREAK = /=[ \t]{0,80}\r?\n/g

export function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const head = text.slice(0, Math.min(end?.index ?? text.length, LONGEST_HEAD))
  const fields = new Map<string, string>()
  for (const line of head.replace(FOLD, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { fields, body: end ? text.slice(end.index + end[0].length) : '' }
}

/** `text/html`, lower case; plain text where nothing is told. */
export function typeOf({ fields }: Part): string {
  return (fields.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()
}

/** The parts of a multipart body; `whole`: its end is there. */
export function partsOf({ fields, body }: Part): {
  readonly parts: readonly Part[]
  readonly whole: boolean
} {
  const told = /boundary\s{0,9}=\s{0,9}(?:"(?<quoted>[^"]{1,200})"|(?<plain>[^\s;"]{1,200}))/i
  const groups = told.exec(fields.get('content-type') ?? '')?.groups
  const boundary = groups?.quoted ?? groups?.plain
  if (boundary === undefined) return { parts: [], whole: false }
  const pieces = `\n${body}`.split(`\n--${boundary}`, MOST_PARTS).slice(1)
  const last = pieces.findIndex((piece) => piece.startsWith('--'))
  const inside = last < 0 ? pieces : pieces.slice(0, last)
  return { parts: inside.map((piece) => partOf(piece.replace(/^[ \t]{0,80}\r?\n/, ''))), whole: last >= 0 }
}

/** The bytes of a part as they were before they were sent. */
export function contentOf({ fields, body }: Part): Buffer {
  const encoding = (fields.get('content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  return unquoted(Buffer.from(body.replace(SOFT_BREAK, ''), 'latin1'))
}

const EQUALS = 0x3d

/** Quoted bytes (`=E4`) as they were, in the place where they stand: none of them gets longer. */
function unquoted(bytes: Buffer): Buffer {
  let end = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    const value = byte === EQUALS ? digit(bytes[at + 1]) * 16 + digit(bytes[at + 2]) : Number.NaN
    if (!Number.isNaN(value)) at += 2
    bytes[end++] = Number.isNaN(value) ? byte : value
  }
  return bytes.subarray(0, end)
}

function digit(byte: number | undefined): number {
  return byte === undefined ? Number.NaN : DIGITS[byte]!
}

/** What a byte is worth as a hexadecimal digit. */
const DIGITS = Float32Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  return /[\dA-Fa-f]/.test(character) ? Number.parseInt(character, 16) : Number.NaN
})
