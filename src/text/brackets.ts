import { countLeading } from '../model/count-leading.ts'
import { isIdeograph } from '../model/ideograph.ts'
import type { Span } from '../model/span.ts'
import { pattern } from './pattern.ts'
import { UNIT_LABEL } from './terms.ts'

/** What closes each opener, by their UTF-16 codes. */
const PAIRS = closersOf('()', '[]', '〔〕', '【】')
const PAIRS_AND_QUOTES = closersOf('()', '[]', '〔〕', '【】', '“”', '《》')
/** Openers that were never closed are forgotten beyond this many. */
const MOST_OPEN = 64

/** A bracket with its signs, and what it holds. */
export interface Bracket {
  readonly span: Span
  readonly content: Span
}

/** What an opener that was never closed must be followed by to be a bracket all the same. */
const LABEL_BEHIND = pattern`^${UNIT_LABEL} ?:`

/** The outermost brackets of the stretch, in order; an opener without closer is none, unless a label follows it. Linear. */
export function findBrackets(folded: string, span: Span): Bracket[] {
  const found: Bracket[] = []
  const open: { closer: number; at: number }[] = []
  for (let at = span.start; at < span.end; at++) {
    const sign = folded.charCodeAt(at)
    if (isIdeograph(sign)) continue
    const closer = PAIRS.get(sign)
    if (closer !== undefined) {
      if (open.length === MOST_OPEN) open.shift()
      open.push({ closer, at })
      continue
    }
    if (open.length === 0) continue
    const match = open.findLastIndex((one) => one.closer === sign)
    if (match < 0) continue
    const start = open[match]!.at
    open.length = match
    while (found.length > 0 && found.at(-1)!.span.start > start) found.pop()
    found.push({ span: { start, end: at + 1 }, content: { start: start + 1, end: at } })
  }
  const unclosed = open.find(({ at }) => LABEL_BEHIND.test(folded.slice(at + 1, at + 12)))
  return unclosed === undefined ? found : withUnclosed(folded, found, { start: unclosed.at, end: span.end })
}

/** `(责任单位:A、B(C)` without its closer goes on to the sentence's end. */
function withUnclosed(folded: string, found: readonly Bracket[], { start, end }: Span): Bracket[] {
  const stop = folded.slice(start, end).indexOf('。')
  const to = stop < 0 ? end : start + stop
  const before = found.filter(({ span }) => span.end <= start)
  const behind = found.filter(({ span }) => span.start >= to)
  return [...before, { span: { start, end: to }, content: { start: start + 1, end: to } }, ...behind]
}

/** Does `at` lie inside one of the brackets, which stand in order? */
export function isInside(brackets: readonly Bracket[], at: number): boolean {
  const before = countLeading(brackets, ({ span }) => span.start < at)
  return before > 0 && at < brackets[before - 1]!.span.end
}

/** Cuts the stretch at the characters `signs`, no ideographs, where they stand outside of brackets and quotes. */
export function splitOutside(folded: string, span: Span, signs: string): Span[] {
  const pieces: Span[] = []
  const closers: number[] = []
  let start = span.start
  for (let at = span.start; at < span.end; at++) {
    const sign = folded.charCodeAt(at)
    if (isIdeograph(sign)) continue
    const closer = PAIRS_AND_QUOTES.get(sign)
    if (closer !== undefined) closers.push(closer)
    else if (closers.length > 0) {
      // One that was opened inside and never closed ends with what it stands in.
      const match = closers.lastIndexOf(sign)
      if (match >= 0) closers.length = match
    } else if (signs.includes(folded.charAt(at))) {
      pieces.push({ start, end: at })
      start = at + 1
    }
  }
  if (pieces.length === 0) return [span]
  pieces.push({ start, end: span.end })
  return pieces
}

function closersOf(...pairs: readonly string[]): ReadonlyMap<number, number> {
  return new Map(pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]))
}
