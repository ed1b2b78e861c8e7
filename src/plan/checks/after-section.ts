import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TaskDraft } from '../plan-draft.ts'

/** A task that is due after the deadline told in a heading above it. */
export function dueAfterSection(task: TaskDraft, sectionEnd: string | null): Diagnostic[] {
  if (sectionEnd === null) return []
  return task.times
    .filter(({ kind, end }) => kind === 'deadline' && end !== null && end > sectionEnd)
    .map(({ text, span }) => ({ code: 'time-after-section', span, args: { text, date: sectionEnd } }))
}
