import type { PlanDocument } from '../model/plan-document.ts'
import type { NamedText } from './diagnostic-text.ts'
import { PREFIX, spoken } from './say.ts'
import { fillIn, type Session } from './session.ts'

/** Without `--strict`, so many warnings of a document are listed. */
const SHOWN = 10

/** The warnings of a document as text, each with its place and the phrase that it speaks of. */
export async function warningLines(
  plan: PlanDocument,
  document: NamedText,
  { strict }: { readonly strict?: boolean },
  { words }: Session,
): Promise<string[]> {
  const warnings = plan.diagnostics.filter(({ severity }) => severity === 'warning')
  if (warnings.length === 0) return []
  const { diagnosticText } = await import('./diagnostic-text.ts')
  const shown = strict ? warnings : warnings.slice(0, SHOWN)
  const lines = shown.map((warning) => PREFIX + diagnosticText(warning, document, words))
  const more = warnings.length - shown.length
  return more > 0 ? [...lines, spoken(fillIn(words.more, more))] : lines
}
