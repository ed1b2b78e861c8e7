import { countLeading } from './count-leading.ts'
import type { OriginMark } from './origin.ts'
import type { Span } from './span.ts'

/**
 * The one text of a document that every stage reads.
 *
 * `text` is the decoded text without invisible characters (zero-width, soft hyphen, byte order marks);
 * `folded` is `text` with full-width forms, odd blanks and traditional keyword characters replaced one
 * for one, so that an offset means the same place in both. Patterns match on `folded`, values are cut
 * from `text`.
 */
export interface SourceText {
  readonly text: string
  readonly folded: string
  /** The decoded text as it came, which published spans point into. */
  readonly original: string
  /** For each run of invisible characters taken out: where it stood in `text`, and how many units so far. */
  readonly removed: readonly { readonly at: number; readonly total: number }[]
  /** Where in the file the text comes from, in rising order; empty where a file is its text. */
  readonly origins: readonly OriginMark[]
}

/** A span of `text` as a span of `original`. */
export function toOriginal(source: SourceText, span: Span): Span {
  if (source.removed.length === 0) return span
  return { start: shift(source, span.start, true), end: shift(source, span.end, false) }
}

/** At a start, what was removed right there lies before the phrase; at an end, behind it. */
function shift(source: SourceText, offset: number, inclusive: boolean): number {
  const before = countLeading(source.removed, ({ at }) => (inclusive ? at <= offset : at < offset))
  return offset + (before === 0 ? 0 : source.removed[before - 1]!.total)
}
