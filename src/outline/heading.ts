import { type Span, trimSpan } from '../model/span.ts'
import { sentenceEnd } from '../text/sentence.ts'

/** An item's first paragraph, split behind its first sentence; a 。 inside brackets or quotes ends none. */
export function splitHeading(folded: string, paragraph: Span): { heading: Span; rest: Span | null } {
  const stop = sentenceEnd(folded, paragraph)
  const heading = trimSpan(folded, { start: paragraph.start, end: stop ?? paragraph.end })
  const rest = stop === null ? null : trimSpan(folded, { start: stop + 1, end: paragraph.end })
  return { heading, rest: rest === null || rest.start === rest.end ? null : rest }
}
