import type { SourceText } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'

/**
 * What no reader of the page sees: zero-width characters, soft hyphens, byte order marks inside, marks of
 * writing direction, variation selectors, placeholders of objects, control characters other than breaks and tabs.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex lint/suspicious/noMisleadingCharacterClass: it is about them
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc]+/g

export type Visible = Pick<SourceText, 'text' | 'removed'>

/** The text without invisible characters and what else `taken` names, and where they stood. */
export function takeOut(original: string, taken: readonly Span[] = []): Visible {
  const runs = [...spansOf(original, INVISIBLE), ...taken]
  if (runs.length === 0) return { text: original, removed: [] }
  if (taken.length > 0) runs.sort((a, b) => a.start - b.start)
  const kept: string[] = []
  const removed: { at: number; total: number }[] = []
  let end = 0
  let total = 0
  for (const run of runs) {
    const start = Math.max(run.start, end)
    if (run.end <= start) continue
    kept.push(original.slice(end, start))
    const at = start - total
    end = run.end
    total += end - start
    if (removed.at(-1)?.at === at) removed.pop()
    removed.push({ at, total })
  }
  return { text: [...kept, original.slice(end)].join(''), removed }
}

/** Every place that the pattern matches. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Turns offsets of the original, asked for in rising order, into offsets of the visible text. */
export function toVisible({ removed }: Visible): (offset: number) => number {
  let next = 0
  return (offset) => {
    while (next < removed.length && removed[next]!.at + removed[next]!.total <= offset) next++
    const before = removed[next - 1]?.total ?? 0
    return Math.min(offset - before, removed[next]?.at ?? Number.POSITIVE_INFINITY)
  }
}
