import type { Item } from '../model/item.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span, trimSpan } from '../model/span.ts'
import { overlapping } from './lookup.ts'

const EDGE = '。,;:、，；：'

/** The stretches without what the ordered `holes` cover, each a line. */
export function proseOf(source: SourceText, spans: readonly Span[], holes: readonly Span[]): string {
  const lines: string[] = []
  for (const span of spans) {
    const line = lineOf(source.text, span, holes)
    if (line !== '') lines.push(line)
  }
  return lines.join('\n')
}

function lineOf(text: string, span: Span, holes: readonly Span[]): string {
  const kept = pieces(span, holes)
  const line = kept.length === 1 ? cut(text, kept[0]!) : kept.map((piece) => cut(text, piece)).join('')
  return line.trim()
}

function pieces(span: Span, holes: readonly Span[]): Span[] {
  const kept: Span[] = []
  let from = span.start
  for (const hole of overlapping(holes, span)) {
    if (hole.start > from) kept.push({ start: from, end: hole.start })
    from = Math.max(from, hole.end)
  }
  if (from < span.end) kept.push({ start: from, end: span.end })
  return kept
}

/** A title's span: the assignments at its end and the stops around it taken off. */
export function titleSpan(source: SourceText, heading: Span, assignments: readonly Span[]): Span {
  let title = trimSpan(source.text, heading, EDGE)
  for (let at = assignments.length - 1; at >= 0; at--) {
    const one = assignments[at]!
    const reaches = one.end >= title.end && one.start < title.end && one.start > title.start
    if (reaches) title = trimSpan(source.text, { start: title.start, end: one.start }, EDGE)
  }
  return title
}

const BLANK = /\s/u

/** A value as written; blanks that a line break or a spread-out line left between Chinese characters go out. */
export function joined(value: string): string {
  const trimmed = value.trim()
  if (!BLANK.test(trimmed)) return trimmed
  return trimmed
    .replace(/(?<=[^\u0020-\u007e\s])\s{1,20}|\s{1,20}(?=[^\u0020-\u007e\s])/gu, '')
    .replace(/\s{1,20}/gu, ' ')
}

/** An item's own lines as written, and those of its tables that hold no tasks: heading and what follows it are one line. */
export function linesOf({ heading, headingAlone, body, tables }: Item): Span[] {
  const plain = tables.filter(({ rows }) => rows.length === 0).map(({ span }) => span)
  const [rest, ...further] = body
  const own =
    headingAlone || rest === undefined
      ? [heading, ...body]
      : [{ start: heading.start, end: rest.end }, ...further]
  return plain.length === 0 ? own : [...own, ...plain].sort((a, b) => a.start - b.start)
}
