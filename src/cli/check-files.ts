import { parseWithText } from '../govplan.ts'
import type { PlanDiagnostic, PlanDocument } from '../model/plan-document.ts'
import { diagnosticCounts, diagnosticSummary } from '../report/summary.ts'
import { toJson } from '../write/to-json.ts'
import { checkInputs } from './check-inputs.ts'
import { correctionsIn, tellUnused } from './corrections.ts'
import { diagnosticPaint } from './diagnostic-paint.ts'
import { diagnosticText, type NamedText } from './diagnostic-text.ts'
import { eachFile } from './each-file.ts'
import type { CheckFlags } from './flags.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import { deliver, wantsColor } from './target.ts'
import { workflowCommands } from './workflow-command.ts'

/** What a check tells of a document that could be read. */
interface Checked {
  readonly file: string | null
  readonly diagnostics: readonly PlanDiagnostic[]
}

/** Tells the diagnostics of every file that could be read; a warning among them ends the run with 3. */
export async function checkFiles(
  files: readonly string[],
  flags: CheckFlags,
  session: Session,
): Promise<void> {
  await checkInputs(files, flags, session)
  const format = formatOf(flags)
  const linesOf = format === 'json' ? () => '' : await lineFormat(format, flags, session)
  const corrections = await correctionsIn(flags.corrections, session)
  if (corrections === null) return
  const { done: checked, several } = await eachFile(files, flags, session, async (bytes, options, name) => {
    const { plan, text, meant } = await parseWithText(bytes, { ...options, corrections })
    const { source, diagnostics } = plan
    return { file: source.file, diagnostics, lines: linesOf(plan, { name, text }), meant }
  })
  if (checked.length === 0) return
  const lines = checked.map((one) => one.lines)
  await deliver(format === 'json' ? [jsonOf(checked, several)] : lines, flags.output, session)
  const meant = checked.map((one) => one.meant)
  await tellUnused(corrections, meant, { ...flags, strict: true }, session)
  await sumUp(checked, flags, session)
}

/** `-f` tells, then a file's ending `.json`; else text for people, on a terminal and into a pipe. */
function formatOf({ format, output }: CheckFlags): NonNullable<CheckFlags['format']> {
  return format ?? (output?.toLowerCase().endsWith('.json') ? 'json' : 'text')
}

/** How the diagnostics of one document are written, whatever the others hold. */
async function lineFormat(
  format: 'text' | 'github',
  flags: CheckFlags,
  { io, words }: Session,
): Promise<(plan: PlanDocument, document: NamedText) => string> {
  if (format === 'github') return (plan, document) => workflowCommands(plan, document, words)
  const toTerminal = flags.output === undefined && io.stdout.terminal
  const paint = await diagnosticPaint(wantsColor(flags, toTerminal, io.env))
  return ({ diagnostics }, document) =>
    diagnostics.map((one) => diagnosticText(one, document, words, paint)).join('')
}

/** One object; an array where several files were asked for, also where only one of them could be read. */
function jsonOf(checked: readonly Checked[], several: boolean): string {
  const documents = checked.map(({ file, diagnostics }) => ({ file, diagnostics }))
  return `${toJson(several ? documents : documents[0], 2)}\n`
}

async function sumUp(checked: readonly Checked[], { quiet }: CheckFlags, session: Session): Promise<void> {
  const counts = diagnosticCounts(checked)
  if (!quiet) await say(session, diagnosticSummary(counts, session.language))
  if (counts.warnings > 0 && session.code === 0) session.code = 3
}
