import type { Item } from '../model/item.ts'
import type { Assignment, TimeMention } from '../model/mention.ts'
import type { ItemKind } from '../model/plan-document.ts'
import { contains, cut, type Span } from '../model/span.ts'
import { append } from '../text/append.ts'
import { gather } from '../text/gather.ts'
import { dueAfterSection } from './checks/after-section.ts'
import { within } from './lookup.ts'
import type { Above, PartContext } from './part-context.ts'
import type { TaskDraft } from './plan-draft.ts'
import { joined } from './prose.ts'
import { timesOf } from './times.ts'
import { unitsOf, withInherited } from './units.ts'

export type TaskKind = TaskDraft['kind']

export function isTaskKind(kind: ItemKind): kind is TaskKind {
  return kind === 'task' || kind === 'phase' || kind === 'safeguard'
}

/** A task with its units, persons and times; what the text tells of it otherwise is the caller's to fill in. */
export function newTask(
  context: PartContext,
  above: Above,
  kind: TaskKind,
  span: Span,
  assignments: readonly Assignment[],
  mentions: readonly TimeMention[],
): TaskDraft {
  const { source } = context
  const notes = context.notesAt(span)
  const own = unitsOf(context, assignments, notes)
  const years = {
    sentence: null,
    section: above.year,
    plan: context.planYear,
    document: context.date,
    published: context.published,
  }
  const { times, diagnostics } = timesOf(source, mentions, years)
  append(context.diagnostics, diagnostics)
  append(context.diagnostics, dueAfterSection(times, above.due))
  for (const at of gather(assignments, ({ doubtful }) => doubtful)) {
    context.diagnostics.push({ code: 'unit-doubtful', span: at, args: { text: cut(source.text, at) } })
  }
  return {
    id: '',
    seq: context.tasks.length + 1,
    label: null,
    kind,
    origin: 'body',
    part: context.part,
    sections: [...above.sections],
    title: '',
    text: '',
    steps: [],
    units: withInherited(context, own, above.units, notes),
    persons: gather(assignments, ({ persons }) => persons).map(({ role, span }) => ({
      role,
      name: joined(cut(source.text, span)),
    })),
    times,
    related: [],
    span,
  }
}

/** Times of the text and of fields; in a phase the heading's bracket is a field. The plan's own period is left out. */
export function mentionsIn(
  context: PartContext,
  item: Item | null,
  kind: ItemKind,
  title: string,
  span: Span,
): TimeMention[] {
  const { times, fieldTimes, phaseTimes } = context.findings
  const isPhase = item !== null && (kind === 'phase' || title.includes('阶段'))
  const bracketed = within(phaseTimes, span).filter(
    (time) => isPhase || item === null || !contains(item.heading, time.span),
  )
  const running = within(times, span).filter(
    (time) =>
      !bracketed.some((one) => contains(one.span, time.span) || contains(time.span, one.span)) &&
      !isPlanPeriod(context, time),
  )
  return [...bracketed, ...running, ...within(fieldTimes, span)].sort((a, b) => a.span.start - b.span.start)
}

function isPlanPeriod({ period }: PartContext, { kind, start, end }: TimeMention): boolean {
  if (kind !== 'period' || period === null || !start?.year || !end?.year) return false
  if (start.month !== 1 || end.month !== 12) return false
  return (
    period.start?.startsWith(`${start.year}-`) === true && period.end?.startsWith(`${end.year}-`) === true
  )
}
