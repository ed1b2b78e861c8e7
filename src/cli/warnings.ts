import { type ParseOptions, stage } from '../govplan.ts'
import type { PlanDiagnostic, PlanDocument } from '../model/plan-document.ts'
import { excerptOf } from '../report/excerpt.ts'
import { spoken } from './say.ts'
import { fillIn, type Session } from './session.ts'

/** Without `--strict`, so many warnings of a document are listed. */
const SHOWN = 10

/** The warnings of a document as text, each with its place and the phrase that it speaks of. */
export async function warningLines(
  plan: PlanDocument,
  name: string,
  bytes: Uint8Array,
  options: ParseOptions,
  flags: { readonly strict?: boolean },
  session: Session,
): Promise<string[]> {
  const warnings = plan.diagnostics.filter(({ severity }) => severity === 'warning')
  if (warnings.length === 0) return []
  const { caret } = await import('./caret.ts')
  const text = await stage('text', bytes, options)
  const shown = flags.strict ? warnings : warnings.slice(0, SHOWN)
  const lines = shown.flatMap((warning) => [
    spoken(sentence(warning, name, session)),
    warning.span === null ? '' : caret(excerptOf(text, warning.span)),
  ])
  const more = warnings.length - shown.length
  return more > 0 ? [...lines, spoken(fillIn(session.words.more, more))] : lines
}

function sentence(
  { severity, span, message, code }: PlanDiagnostic,
  name: string,
  { words }: Session,
): string {
  const place = span === null ? name : `${name}:${span.line}:${span.column}`
  return `${place}: ${words.severity[severity]}${words.colon}${message} [${code}]`
}
