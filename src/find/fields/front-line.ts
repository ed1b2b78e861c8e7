import { cut, type Span } from '../../model/span.ts'

/** A line of what stands before the items or behind them, as the rules for fields read it. */
export interface FrontLine {
  readonly span: Span
  /** Folded text, trimmed. */
  readonly text: string
}

export function frontLines(folded: string, spans: readonly Span[]): FrontLine[] {
  return spans.map((span) => ({ span, text: cut(folded, span) }))
}
