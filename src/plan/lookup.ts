import { countLeading } from '../model/count-leading.ts'
import type { Span } from '../model/span.ts'

/** Those of an ordered list that lie inside the stretch. */
export function within<T extends { readonly span: Span }>(list: readonly T[], stretch: Span): T[] {
  const found: T[] = []
  for (let at = countLeading(list, ({ span }) => span.start < stretch.start); at < list.length; at++) {
    const one = list[at]!
    if (one.span.start >= stretch.end) break
    if (one.span.end <= stretch.end) found.push(one)
  }
  return found
}

/** Those of ordered stretches that do not overlap each other which share something with the stretch. */
export function overlapping(list: readonly Span[], stretch: Span): Span[] {
  const first = countLeading(list, ({ end }) => end <= stretch.start)
  const found: Span[] = []
  for (let at = first; at < list.length && list[at]!.start < stretch.end; at++) found.push(list[at]!)
  return found
}
