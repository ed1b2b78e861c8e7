import { isIdeograph } from '../model/ideograph.ts'
import type { Span } from '../model/span.ts'

const OPENING = new Map([
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['[', ']'],
  ['〔', '〕'],
  ['【', '】'],
])
const CLOSING = new Set(OPENING.values())

/** Offset of the 。 that ends the first sentence of the stretch; `null` where none does. */
export function sentenceEnd(folded: string, span: Span): number | null {
  let depth = 0
  let nested: number | null = null
  for (let at = span.start; at < span.end; at++) {
    if (isIdeograph(folded.charCodeAt(at))) continue
    const sign = folded.charAt(at)
    if (sign === '。') {
      if (depth === 0) return at
      nested ??= at
    } else if (OPENING.has(sign)) depth++
    else if (CLOSING.has(sign) && depth > 0) depth--
  }
  return depth > 0 ? nested : null
}
