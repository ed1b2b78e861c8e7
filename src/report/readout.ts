import type { OutlineItem, PlanDocument } from '../model/plan-document.ts'
import type { Readout } from '../model/readout.ts'
import { type SourceText, toOriginal } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'

/** What corrections of a published plan are held against. */
export function readoutOf(
  source: SourceText,
  parts: readonly { readonly title: string | null; readonly span: Span }[],
  { outline, tasks, diagnostics }: Pick<PlanDocument, 'outline' | 'tasks' | 'diagnostics'>,
): Readout {
  return {
    tasks,
    diagnostics,
    text: source.original,
    headings: outline.flatMap(headingsOf),
    parts: parts.map(({ title, span }) => ({ title, ...toOriginal(source, span) })),
  }
}

/** Of sections and tasks alone: nothing stands below the others. */
function headingsOf({ role, heading, kind, span, children }: OutlineItem): Readout['headings'][number][] {
  if (role !== 'section' && role !== 'task') return []
  return [{ heading, kind, start: span.start, end: span.end }, ...children.flatMap(headingsOf)]
}
