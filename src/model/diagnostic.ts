import type { Span } from './span.ts'

/** Every code with its severity: the closed list. A mistyped code does not compile. */
export const DIAGNOSTIC_SEVERITIES = {
  'text-replaced': 'warning',
  'encoding-guessed': 'info',
  'encoding-mismatch': 'info',
  'depth-capped': 'warning',
  'page-without-text': 'warning',
  'file-cut': 'warning',
  'file-damaged': 'warning',
  'office-converted': 'info',
  'office-missing': 'info',
  'number-gap': 'warning',
  'number-repeat': 'warning',
  'count-mismatch': 'warning',
  'lines-joined': 'info',
  'text-repeated': 'info',
  'annex-missing': 'warning',
  'no-notice': 'warning',
  'task-without-unit': 'warning',
  'assignment-outside': 'warning',
  'time-without-year': 'warning',
  'time-impossible': 'warning',
  'time-beyond-calendar': 'warning',
  'time-before-document': 'warning',
  'time-after-section': 'warning',
  'time-ambiguous': 'info',
  'unit-doubtful': 'warning',
  'annex-differs': 'warning',
  'table-without-header': 'warning',
  'table-unread': 'warning',
  'correction-unplaced': 'warning',
  'correction-other-text': 'info',
} as const

export type DiagnosticCode = keyof typeof DIAGNOSTIC_SEVERITIES
export type Severity = 'info' | 'warning'

/** Something the parser had to guess, or that the document contradicts itself in. `args` fill the message. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  /** `null` where it speaks of the whole document. */
  readonly span: Span | null
  /** The other place, where two disagree. */
  readonly other?: Span
  readonly args: Readonly<Record<string, string | number>>
}
