import { cut, type Span, trimSpan } from '../../model/span.ts'
import { gather } from '../../text/gather.ts'
import { isProse } from '../../text/line-shapes.ts'
import { matchesOf } from '../../text/matches.ts'
import { globalPattern, pattern } from '../../text/pattern.ts'
import { BODY_LAST, SIGNED_DAY } from '../../text/terms.ts'
import { gluedHeadEnds } from './glued-head.ts'

/** A line of what stands before the items or behind them, as the rules for fields read it. */
export interface FrontLine {
  readonly span: Span
  /** Folded text, trimmed. */
  readonly text: string
}

/** The lines, those that a copy ran together (`2020年12月31日(此件主动公开)…方案`) told apart. */
export function frontLines(folded: string, spans: readonly Span[]): FrontLine[] {
  return gather(spans, (span) => splitRemarks(folded, span))
    .map((span) => ({ span, text: cut(folded, span) }))
    .filter(({ text }) => text !== '')
}

/** A date that nothing parts from the line behind it; a remark on the document; what a page says behind its title. */
const RUN_TOGETHER = globalPattern`^${SIGNED_DAY}(?=[^\s至到起前以后的,、是为在我由召举上下晚凌当来\d-])|\((?:此件|本件)[^()]{1,16}\)|(?<=[一-龥)]) (?:发布)?(?:时间|日期) ?: ?\d{4}[-年].{0,80}$`
/** Signing bodies, their date, and what follows, all in one line. */
const SIGNED = pattern`(?<=^|。)\s{0,8}(?<names>[一-龥() ]{2,300}?${BODY_LAST})\s{0,8}(?<date>${SIGNED_DAY})(?=\s|$|\(|[一-龥“《]{4}|\d{4}年)`

function splitRemarks(folded: string, span: Span): Span[] {
  return gather(between(folded, span, remarkBounds(cut(folded, span))), (piece) =>
    between(folded, piece, gluedHeadEnds(cut(folded, piece))),
  )
}

/** Where in the text a remark or a signature begins and ends. */
function remarkBounds(text: string): number[] {
  const bounds: number[] = []
  for (const { index, 0: remark } of matchesOf(RUN_TOGETHER, text)) bounds.push(index, index + remark.length)
  const signed = text.includes('月') ? SIGNED.exec(text) : null
  if (signed === null || isProse(signed.groups!.names!)) return bounds
  const end = signed.index + signed[0].length
  return [...bounds, signed.index, end - signed.groups!.date!.length, end]
}

/** The pieces of the span between the offsets in it; most spans have none. */
function between(folded: string, span: Span, offsets: readonly number[]): Span[] {
  if (offsets.length === 0) return [trimSpan(folded, span)]
  const bounds = new Set([span.start, ...offsets.map((offset) => span.start + offset), span.end])
  const cuts = [...bounds].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => trimSpan(folded, { start: cuts[index]!, end }))
}
