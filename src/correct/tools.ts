import type { Place, PlanTask } from '../model/plan-document.ts'
import type { Span } from '../model/span.ts'
import type { Quotes } from './quote.ts'

/** What corrections are made with: the quotes of the text, and lines and columns for its spans. */
export interface Tools {
  readonly quotes: Quotes
  readonly place: (span: Span) => Place
  readonly tasks: readonly PlanTask[]
}
