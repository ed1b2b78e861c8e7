import type { Place, PlanDiagnostic } from '../model/plan-document.ts'
import { excerptOf } from '../report/excerpt.ts'
import { visibleLine } from '../write/visible.ts'
import { caret } from './caret.ts'
import { type DiagnosticPaint, PLAIN } from './diagnostic-paint.ts'
import type { Words } from './words.ts'

/** A document as people know it: by its name, and the text that spans point into. */
export interface NamedText {
  readonly name: string
  /** Empty where it is not at hand. */
  readonly text: string
}

/**
 * A diagnostic for people: where, how grave, what and its code, below it the phrase with carets, and the
 * second place in the same way where there is one. Safe to show on a terminal.
 */
export function diagnosticText(
  { severity, span, other, message, code }: PlanDiagnostic,
  document: NamedText,
  words: Words,
  paint: DiagnosticPaint = PLAIN,
): string {
  const said = `${paint[severity](words.severity[severity])}${words.colon}${visibleLine(message)}`
  const first = atPlace(`${said} ${paint.code(`[${code}]`)}`, span, document, paint)
  return other === null ? first : first + atPlace(words.otherPlace, other, document, paint)
}

function atPlace(
  said: string,
  span: Place | null,
  { name, text }: NamedText,
  paint: DiagnosticPaint,
): string {
  const line = `${paint.place(visibleLine(placeName(name, span)))}: ${said}\n`
  return span === null || text === '' ? line : line + caret(excerptOf(text, span))
}

/** `notice.txt:12:3`, which editors open at that place; the name alone where it is the whole document. */
export function placeName(name: string, span: Place | null): string {
  return span === null ? name : `${name}:${span.line}:${span.column}`
}
