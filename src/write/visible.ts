const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g
const UNSEEN = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const NO_CHARACTER = /\p{Cs}|[\ufffe\uffff]/gu

/**
 * Text that is safe to show: escape sequences and direction overrides stand as signs (␛, ‹U+202E›),
 * every line break is `\n`. Tabs and line breaks stay.
 */
export function visible(text: string): string {
  return wellFormed(text).replace(LINE_BREAKS, '\n').replace(UNSEEN, sign)
}

/** The same on one line, for file names and messages. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, sign)
}

/** Halves of surrogate pairs, which no encoding can hold, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(NO_CHARACTER, '\ufffd')
}

function sign(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}
