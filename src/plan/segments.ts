import type { Item } from '../model/item.ts'
import type { Assignment } from '../model/mention.ts'
import { type Span, trimSpan } from '../model/span.ts'
import { sentenceEnd } from '../text/sentence.ts'
import { overlapping, within } from './lookup.ts'

/** A passage of an item up to and with its own assignment. */
export interface Passage {
  readonly span: Span
  readonly title: Span
  readonly body: readonly Span[]
  readonly assignments: readonly Assignment[]
}

/** The passages of an item that each close with an assignment; none where fewer than two do. */
export function segmentsOf(
  folded: string,
  item: Item,
  assignments: readonly Assignment[],
  left: readonly Assignment[] = [],
): Passage[] {
  const lines = item.body
  const all = [...assignments, ...left].sort((a, b) => a.span.start - b.span.start)
  const { groups, start } = closingGroups(folded, lines, all, left)
  if (groups.length < 2) return []
  const end = lines.at(-1)!.end
  return groups.map((group, index) => {
    const last = index === groups.length - 1
    const from = index === 0 ? start : groups[index - 1]!.end
    const to = last ? end : group.end
    const open = trimSpan(folded, behindDirt(lines, { start: from, end: to }), '。;')
    const span = last ? trimSpan(folded, { start: open.start, end }) : open
    const { title, body } = splitTitle(folded, span, group.start, overlapping(lines, span))
    return { span, title, body, assignments: within(assignments, { start: from, end: to }) }
  })
}

/**
 * Closing assignments, those with nothing but blanks and stops between them as one, and where the first passage
 * starts: behind what assigns before any text. Those `left` out close nothing.
 */
function closingGroups(
  folded: string,
  lines: readonly Span[],
  assignments: readonly Assignment[],
  left: readonly Assignment[],
): { readonly groups: Span[]; readonly start: number } {
  const first = lines[0]
  const groups: { start: number; end: number }[] = []
  let start = first?.start ?? 0
  let from = start
  for (const one of assignments) {
    const { span, closes, units } = one
    if (first === undefined || !closes || span.start < first.start) continue
    const worded = holdsWords(folded, lines, { start: from, end: span.start })
    // Lines of persons and times go with the line of units before them, and close nothing by themselves.
    if (units.length === 0 && (worded || groups.length === 0)) continue
    if (worded && !left.includes(one)) groups.push({ start: span.start, end: span.end })
    else if (groups.length > 0) groups.at(-1)!.end = span.end
    else start = span.end
    from = span.end
  }
  return { groups, start }
}

/** More than blanks and stops, in the item's own lines: a page's number between them says nothing. */
function holdsWords(folded: string, lines: readonly Span[], span: Span): boolean {
  return overlapping(lines, span).some((line) => {
    const inside = { start: Math.max(line.start, span.start), end: Math.min(line.end, span.end) }
    const words = trimSpan(folded, inside, '。;,')
    return words.start < words.end
  })
}

/** The stretch from where the item's own lines begin in it. */
function behindDirt(lines: readonly Span[], { start, end }: Span): Span {
  const first = overlapping(lines, { start, end }).find((line) => line.end > start)
  return { start: Math.max(start, first?.start ?? start), end }
}

/** The first sentence of a passage, and the rest of it line by line. */
function splitTitle(
  folded: string,
  span: Span,
  close: number,
  lines: readonly Span[],
): { title: Span; body: Span[] } {
  const line = lines.find((one) => one.start <= span.start && span.start < one.end)
  const lineEnd = Math.min(line?.end ?? span.end, Math.max(close, span.start))
  const stop = sentenceEnd(folded, { start: span.start, end: lineEnd }) ?? lineEnd
  const title = trimSpan(folded, { start: span.start, end: stop })
  const body = lines
    .map((one) => ({ start: Math.max(one.start, stop), end: Math.min(one.end, span.end) }))
    .filter(({ start, end }) => start < end)
    .map((one) => trimSpan(folded, one))
  return { title, body }
}
