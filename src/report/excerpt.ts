import type { Span } from '../model/span.ts'

/** A phrase and what stands around it on its line. */
export interface Excerpt {
  readonly before: string
  readonly phrase: string
  readonly after: string
}

const LINE_BREAKS = '\r\n\u2028\u2029'
/** Together they fit into 80 columns, two a character. */
const AROUND = 8
const LONGEST_PHRASE = 20

/** Where a span stands, short enough for one line of a terminal, also where the line is megabytes long. */
export function excerptOf(text: string, span: Span): Excerpt {
  const end = forward(text, span.start, Math.min(span.end, span.start + LONGEST_PHRASE))
  return {
    before: text.slice(backward(text, span.start, span.start - AROUND), span.start).trimStart(),
    phrase: text.slice(span.start, end),
    after: end < span.end ? '…' : text.slice(end, forward(text, end, end + AROUND)).trimEnd(),
  }
}

function backward(text: string, from: number, to: number): number {
  let at = from
  while (at > Math.max(0, to) && !LINE_BREAKS.includes(text.charAt(at - 1))) at--
  return splitsPair(text, at) ? at + 1 : at
}

function forward(text: string, from: number, to: number): number {
  let at = from
  while (at < Math.min(text.length, to) && !LINE_BREAKS.includes(text.charAt(at))) at++
  return splitsPair(text, at) ? at - 1 : at
}

/** Would a cut here leave half a character on both sides? */
function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}
