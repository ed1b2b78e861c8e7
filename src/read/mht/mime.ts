/** A part of a MIME message (RFC 2045), as Latin-1: names of its fields in lower case. */
export interface Part {
  readonly fields: ReadonlyMap<string, string>
  readonly body: string
}

/** Pages have some hundred pictures. */
const MOST_PARTS = 10_000
const FOLD = /\r?\n[ \t]{1,80}/g
const SOFT_BREAK = /=[ \t]{0,80}\r?\n/g
const ESCAPED = /=(?<hex>[\dA-Fa-f]{2})/g

export function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
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
  const bytes = body
    .replace(SOFT_BREAK, '')
    .replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
