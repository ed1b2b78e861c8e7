import type { PlanDocument, PlanTask, PlanTime } from '../../model/plan-document.ts'
import { isRecurrence } from '../../model/recurrence.ts'
import { addDays } from '../../text/calendar.ts'
import { firstDay } from './first-day.ts'

/** One time of a task as a calendar shows it: `due` and `start` are inclusive days. */
export interface CalendarEntry {
  readonly task: PlanTask
  readonly time: PlanTime
  readonly start: string | null
  readonly due: string | null
  readonly rrule: string | null
}

/** An entry for every time with a date or a recurrence. */
export function entriesOf(plan: PlanDocument): CalendarEntry[] {
  const anchor = anchorOf(plan)
  return plan.tasks.flatMap((task) =>
    task.times.flatMap((time) => {
      const entry = entryOf(task, time, anchor)
      return entry ? [entry] : []
    }),
  )
}

function entryOf(task: PlanTask, time: PlanTime, anchor: string | null): CalendarEntry | null {
  if (time.rrule !== null && isRecurrence(time.rrule)) {
    const from = time.start ?? anchor
    // A series needs a first day: where nothing tells one, the task stands in the calendar without dates.
    if (from === null) return { task, time, start: null, due: time.end, rrule: null }
    return { task, time, start: firstDay(time.rrule, from), due: null, rrule: endingOn(time.rrule, time.end) }
  }
  if (time.start === null && time.end === null) return null
  // What begins on the day on which it is due, or later, has no span of time to show.
  const spans = time.start !== null && (time.end === null || time.start < time.end)
  return { task, time, start: spans ? time.start : null, due: time.end, rrule: null }
}

/** From when on recurrences count: the plan's own period, its date, or the first day that it tells at all. */
function anchorOf({ document, tasks }: PlanDocument): string | null {
  const { period, signedOn, publishedOn } = document
  const days = tasks.flatMap(({ times }) => times.flatMap(({ start, end }) => start ?? end ?? []))
  return period?.start ?? signedOn ?? publishedOn ?? days.toSorted()[0] ?? null
}

/** The days of a VEVENT: from, and the day behind the last; a deadline is that day. */
export function eventDays({ start, due }: CalendarEntry): { from: string; to: string } | null {
  const from = start ?? due
  if (from === null) return null
  return { from, to: addDays(start !== null && due !== null ? due : from, 1) }
}

/** The rule until that day; one that tells its own end has no other. */
function endingOn(rrule: string, end: string | null): string {
  return end === null || /;(?:COUNT|UNTIL)=/.test(rrule) ? rrule : `${rrule};UNTIL=${end.replaceAll('-', '')}`
}
