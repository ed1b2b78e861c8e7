import type { Span } from '../model/span.ts'

/** Those of an ordered list that lie inside the stretch. */
export function within<T extends { readonly span: Span }>(list: readonly T[], stretch: Span): T[] {
  const found: T[] = []
  for (let at = firstFrom(list, stretch.start); at < list.length; at++) {
    const one = list[at]!
    if (one.span.start >= stretch.end) break
    if (one.span.end <= stretch.end) found.push(one)
  }
  return found
}

function firstFrom<T extends { readonly span: Span }>(list: readonly T[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of ordered stretches that do not overlap each other which share something with the stretch. */
export function overlapping(list: readonly Span[], stretch: Span): Span[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.end <= stretch.start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let at = low; at < list.length && list[at]!.start < stretch.end; at++) found.push(list[at]!)
  return found
}
