import { cut, type Span, trimSpan } from '../../model/span.ts'

/** A line of what stands before the items or behind them, as the rules for fields read it. */
export interface FrontLine {
  readonly span: Span
  /** Folded text, trimmed. */
  readonly text: string
}

/** The lines, those that a copy ran together (`2020年12月31日(此件主动公开)…方案`) told apart. */
export function frontLines(folded: string, spans: readonly Span[]): FrontLine[] {
  return spans
    .flatMap((span) => splitRemarks(folded, span))
    .map((span) => ({ span, text: cut(folded, span) }))
    .filter(({ text }) => text !== '')
}

const RUN_TOGETHER = /^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?=\S)|\((?:此件|本件)[^()]{1,16}\)/gu

function splitRemarks(folded: string, span: Span): Span[] {
  const bounds = new Set([span.start, span.end])
  for (const match of cut(folded, span).matchAll(RUN_TOGETHER)) {
    bounds.add(span.start + match.index).add(span.start + match.index + match[0].length)
  }
  const cuts = [...bounds].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => trimSpan(folded, { start: cuts[index]!, end }))
}
