/** A piece of RTF: a brace, a control word with its number, or bytes (Latin-1), plain or in hexadecimal. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'bytes'; readonly bytes: string }

const TOKEN =
  /(?<hex>(?:\\'[\dA-Fa-f]{2}){1,256})|\\(?:(?<word>[A-Za-z]{1,32})(?<value>-?\d{1,10})? ?|(?<sign>[\s\S]))|(?<brace>[{}])|(?<bytes>[^\\{}\r\n]+)|[\r\n]+/y

const OPEN: Token = { kind: 'open' }
const CLOSE: Token = { kind: 'close' }

/** The pieces of an RTF file, given as Latin-1; embedded binary data is passed over. */
export function* tokensOf(rtf: string): Generator<Token, void, undefined> {
  TOKEN.lastIndex = 0
  let at = 0
  for (let found = TOKEN.exec(rtf); found; found = TOKEN.exec(rtf)) {
    at = TOKEN.lastIndex
    const { word, value, hex, sign, brace, bytes } = found.groups!
    if (brace !== undefined) yield brace === '{' ? OPEN : CLOSE
    else if (bytes !== undefined) yield { kind: 'bytes', bytes }
    else if (hex !== undefined) yield { kind: 'bytes', bytes: unhexed(hex) }
    else if (sign !== undefined) yield signToken(sign)
    else if (word === 'bin') at += Math.max(0, Number(value ?? 0))
    else if (word !== undefined)
      yield { kind: 'word', word, value: value === undefined ? null : Number(value) }
    TOKEN.lastIndex = at
  }
}

/** Bytes in hexadecimal, each behind `\'`. */
function unhexed(hex: string): string {
  return Buffer.from(hex.replaceAll("\\'", ''), 'hex').toString('latin1')
}

/** An escaped sign stands for itself; a line break for the end of a paragraph. */
function signToken(sign: string): Token {
  if (sign === '\\' || sign === '{' || sign === '}') return { kind: 'bytes', bytes: sign }
  return { kind: 'word', word: sign === '\n' || sign === '\r' ? 'par' : sign, value: null }
}
