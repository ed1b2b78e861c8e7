/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The part of `span` that is left when the characters that `skip` matches are taken off both ends. */
export function trimSpan(text: string, span: Span, skip: RegExp = /\s/u): Span {
  let { start, end } = span
  while (start < end && skip.test(text.charAt(start))) start++
  while (end > start && skip.test(text.charAt(end - 1))) end--
  return { start, end }
}

/** Cuts `text` at `span`. */
export function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Does `outer` hold the whole of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
