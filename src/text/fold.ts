import { TRADITIONAL } from './traditional.ts'

/** Blocks whose characters have a plain twin of one unit: full-width and small forms, half-width 。、「」, radicals. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0xff01, 0xff65],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
]

/** Single characters, each before the colon with what it becomes; `∶` is a ratio sign written as a colon. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['\r\f\v\u0085\u2028\u2029', '\n'],
  ['\u2010\u2011\u2012\u2013\u2212', '-'],
  ['\u2014\u2015\u2500\u2501', '—'],
  ['∶', ':'],
]

const DASH = 0x2014
const HYPHEN = 0x2d
/** What a unit becomes; 0 where it stays. */
const TABLE = buildTable()

/**
 * The text as patterns want it, unit for unit, so that an offset means the same place in both:
 * full-width ASCII becomes half-width, every odd blank a space (tabs stay), every line break `\n`,
 * traditional keyword characters simplified, radicals and compatibility forms the character they stand for.
 * Brackets keep their kind (`［` → `[`; `〔` `【` `《` `“` stay). A dash alone, of whatever kind, is `-`;
 * a long dash of two (`——`) stays `——`.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text
  const bytes = Buffer.from(text, 'utf16le')
  let previous = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    let folded = alike(unit)
    if (folded === DASH && previous !== DASH && alike(text.charCodeAt(i + 1)) !== DASH) folded = HYPHEN
    previous = folded
    if (folded !== unit) bytes.writeUInt16LE(folded, i * 2)
  }
  return bytes.toString('utf16le')
}

/** Is there nothing to fold? Short values, of which there are many, mostly are so. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (alike(unit) !== unit || unit === DASH) return false
  }
  return true
}

function alike(unit: number): number {
  return TABLE[unit] || unit
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [first, last] of COMPATIBLE)
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC')
      if (plain.length === 1) table[unit] = plain.charCodeAt(0)
    }
  for (const [alike, plain] of ALIKE)
    for (let i = 0; i < alike.length; i++) table[alike.charCodeAt(i)] = plain.charCodeAt(0)
  for (const [traditional, simplified] of TRADITIONAL)
    table[traditional.charCodeAt(0)] = simplified.charCodeAt(0)
  return table
}
