import { type Span, trimSpan } from '../model/span.ts'

const OPENING = new Map([
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['[', ']'],
  ['〔', '〕'],
  ['【', '】'],
])
const CLOSING = new Set(OPENING.values())

/** An item's first paragraph, split behind its first sentence; a 。 inside brackets or quotes ends none. */
export function splitHeading(folded: string, paragraph: Span): { heading: Span; rest: Span | null } {
  const stop = sentenceEnd(folded, paragraph)
  const heading = trimSpan(folded, { start: paragraph.start, end: stop ?? paragraph.end })
  const rest = stop === null ? null : trimSpan(folded, { start: stop + 1, end: paragraph.end })
  return { heading, rest: rest === null || rest.start === rest.end ? null : rest }
}

/** Offset of the 。 that ends the first sentence of the stretch; `null` where none does. */
export function sentenceEnd(folded: string, span: Span): number | null {
  let depth = 0
  let nested: number | null = null
  for (let at = span.start; at < span.end; at++) {
    const sign = folded.charAt(at)
    if (sign === '。') {
      if (depth === 0) return at
      nested ??= at
    } else if (OPENING.has(sign)) depth++
    else if (CLOSING.has(sign) && depth > 0) depth--
  }
  return depth > 0 ? nested : null
}
