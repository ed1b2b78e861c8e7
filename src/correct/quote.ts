import { countLeading } from '../model/count-leading.ts'
import type { Span } from '../model/span.ts'

/** A phrase of the text, and what stands in front of it where the phrase alone tells no one place. */
export interface Quote {
  readonly text: string
  readonly before?: string
}

/** Finds quotes in one text. Blanks, line breaks and characters that no reader sees do not count. */
export interface Quotes {
  /** Where a quote stands: within `inside` the first place, elsewhere the only one; else `null`. */
  readonly find: (quote: Quote, inside?: Span) => Span | null
  /** The stretch as a quote that `find` finds again there, or nowhere, in the second copy of a document. */
  readonly quote: (span: Span) => Quote
}

const SEEN = /[^\s\p{Cc}\p{Cf}\p{Variation_Selector}\ufffc]+/gu
const CONTEXTS = [8, 16, 32, 64, 128]
/** Who tells as much as this means the first place: archives hold documents twice, the second copy unread. */
const LONG = 128

export function quotesIn(text: string): Quotes {
  let known: Squeezed | undefined
  const look = (): Squeezed => {
    known ??= squeezed(text)
    return known
  }
  const spanOf = (start: number, length: number): Span => ({
    start: look().offsetOf(start),
    end: look().offsetOf(start + length - 1) + 1,
  })
  const find = ({ text, before = '' }: Quote, inside?: Span): Span | null => {
    const phrase = seen(text)
    if (phrase === '') return null
    const { signs, at } = look()
    const context = seen(before)
    const fits = (place: number) => signs.startsWith(context, place - context.length)
    if (inside) {
      const last = at(inside.end) - phrase.length
      const [first] = placesOf(signs, phrase, at(inside.start), last, fits)
      if (first !== undefined) return spanOf(first, phrase.length)
    }
    const [only, second] = placesOf(signs, phrase, 0, signs.length, fits)
    if (only === undefined || (second !== undefined && context.length < LONG)) return null
    return spanOf(only, phrase.length)
  }
  const quote = (span: Span): Quote => {
    const phrase = text.slice(span.start, span.end).trim()
    const { signs, at } = look()
    const start = at(span.start)
    for (const length of [0, ...CONTEXTS]) {
      const before = signs.slice(Math.max(0, start - length), start)
      const told = before === '' ? { text: phrase } : { text: phrase, before }
      const found = find(told)
      if (found && at(found.start) === start) return told
    }
    return { text: phrase }
  }
  return { find, quote }
}

/** The first two places from `from` to `last` that fit; overlapping ones count. */
function placesOf(
  signs: string,
  phrase: string,
  from: number,
  last: number,
  fits: (place: number) => boolean,
): number[] {
  const found: number[] = []
  for (let at = signs.indexOf(phrase, from); at >= 0 && at <= last; at = signs.indexOf(phrase, at + 1)) {
    if (fits(at)) found.push(at)
    if (found.length === 2) break
  }
  return found
}

export function seen(text: string): string {
  return [...text.matchAll(SEEN)].map(([run]) => run).join('')
}

interface Squeezed {
  readonly signs: string
  /** From an offset of the text to one of the signs, and back. */
  readonly at: (offset: number) => number
  readonly offsetOf: (place: number) => number
}

/** The text without what does not count, and the way between its offsets and those of the text. */
function squeezed(text: string): Squeezed {
  const runs: { readonly at: number; readonly start: number; readonly end: number }[] = []
  const kept: string[] = []
  let length = 0
  for (const { 0: run, index } of text.matchAll(SEEN)) {
    runs.push({ at: length, start: index, end: index + run.length })
    kept.push(run)
    length += run.length
  }
  const offsetOf = (place: number): number => {
    const run = runs[countLeading(runs, ({ at }) => at <= place) - 1]!
    return run.start + place - run.at
  }
  const at = (offset: number): number => {
    const run = runs[countLeading(runs, ({ start }) => start <= offset) - 1]
    return run === undefined ? 0 : run.at + Math.min(offset, run.end) - run.start
  }
  return { signs: kept.join(''), at, offsetOf }
}
