import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TaskTime } from '../times.ts'

/** Times of a task that is due after the deadline told in a heading above it. */
export function dueAfterSection(times: readonly TaskTime[], sectionEnd: string | null): Diagnostic[] {
  if (sectionEnd === null) return []
  return times
    .filter(({ kind, end }) => kind === 'deadline' && end !== null && end > sectionEnd)
    .map(({ text, span }) => ({ code: 'time-after-section', span, args: { text, date: sectionEnd } }))
}
