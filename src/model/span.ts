import { isIdeograph } from './ideograph.ts'

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What `\s` matches, told without a regex: spans are trimmed at every turn. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** The part of `span` that is left when blanks and the characters `signs` are taken off both ends. */
export function trimSpan(text: string, span: Span, signs = ''): Span {
  let { start, end } = span
  while (start < end && skips(text, start, signs)) start++
  while (end > start && skips(text, end - 1, signs)) end--
  return { start, end }
}

function skips(text: string, at: number, signs: string): boolean {
  // None is ever taken off.
  if (isIdeograph(text.charCodeAt(at))) return false
  const sign = text.charAt(at)
  return signs.includes(sign) || BLANKS.includes(sign)
}

/** Cuts `text` at `span`. */
export function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Does `outer` hold the whole of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
