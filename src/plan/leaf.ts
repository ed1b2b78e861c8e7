import type { Item } from '../model/item.ts'
import type { Assignment, TimeMention } from '../model/mention.ts'
import type { ItemKind } from '../model/plan-document.ts'
import { contains, cut, type Span } from '../model/span.ts'
import { dueAfterSection } from './checks/after-section.ts'
import { kindOfOwn, statesResult } from './kind.ts'
import { within } from './lookup.ts'
import type { Above, OutlineDraft, PartContext } from './part-context.ts'
import type { TaskDraft } from './plan-draft.ts'
import { joined, proseOf, titleSpan } from './prose.ts'
import { type Passage, segmentsOf } from './segments.ts'
import { timesOf } from './times.ts'
import { unitsOf, withInherited } from './units.ts'

type TaskKind = TaskDraft['kind']

/** Reads an item without sections below it: a task, several segments of one, or text that is no task. */
export function leaf(
  context: PartContext,
  item: Item,
  path: string,
  above: Above,
  lent: readonly Assignment[],
): OutlineDraft {
  const { source, findings } = context
  const assignments = within(findings.assignments, item.span).filter((one) => !lent.includes(one))
  const holes = [...assignments, ...lent].filter(({ form }) => form !== 'clause').map(({ span }) => span)
  const heading = titleSpan(source, item.heading, holes)
  const title = joined(cut(source.text, heading))
  const passages = item.children.length === 0 ? segmentsOf(source.folded, item, assignments) : []
  const kind = kindOf(context, above, cut(source.folded, heading), assignments)
  const body = bodyOf(item, assignments)
  const node = {
    id: context.newId(context.prefix + path),
    label: cut(source.text, item.label.span),
    heading: title,
    span: item.span,
  }
  const steps = item.children.flatMap((child) => stepsOf(context, child, holes))
  const outlined = { ...node, kind, body: proseOf(source, item.body, holes) }
  if (!isTaskKind(kind)) {
    return {
      ...outlined,
      role: kind === 'entry' ? 'entry' : 'text',
      children: item.children.map((child) => stepNode(context, child, node.id, kind)),
    }
  }
  if (passages.length > 0) {
    for (const [index, passage] of passages.entries())
      addSegment(context, { ...above, sections: [...above.sections, title] }, kind, passage, node.id, index)
    return { ...outlined, role: 'section', children: [] }
  }
  const mentions = mentionsIn(context, item, kind, title, item.span)
  context.tasks.push({
    ...taskBase(context, above, kind, item.span, assignments, mentions),
    id: node.id,
    label: node.label,
    title,
    text: proseOf(source, body, holes),
    steps: steps.map(({ label, text }) => ({ label, text })),
  })
  return {
    ...outlined,
    role: 'task',
    children: item.children.map((child) => stepNode(context, child, node.id, kind)),
  }
}

function isTaskKind(kind: ItemKind): kind is TaskKind {
  return kind === 'task' || kind === 'phase' || kind === 'safeguard'
}

/** Own heading, else the nearest that tells; background and goals with units of their own are tasks. */
function kindOf(
  context: PartContext,
  above: Above,
  heading: string,
  assignments: readonly Assignment[],
): ItemKind {
  const told = kindOfOwn(heading) ?? above.kind
  const assigned = assignments.some(({ weak, units }) => !weak && units.length > 0)
  if (told === 'background' || told === 'goal') return assigned ? 'task' : told
  if (context.plainList && !assigned) return 'entry'
  if (told === null && !assigned && statesResult(heading)) return 'goal'
  return told ?? 'task'
}

/** What a task has in common with a segment and a row. */
export function taskBase(
  context: PartContext,
  above: Above,
  kind: TaskKind,
  span: Span,
  assignments: readonly Assignment[],
  mentions: readonly TimeMention[],
): TaskDraft {
  const { source } = context
  const notes = context.notesAt(span)
  const own = unitsOf(source, assignments, notes)
  const years = { section: above.year, plan: context.planYear, document: context.date }
  const { times, diagnostics } = timesOf(source, mentions, years)
  context.diagnostics.push(...diagnostics, ...dueAfterSection(times, above.due))
  for (const at of assignments.flatMap(({ doubtful }) => doubtful)) {
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
    units: withInherited(source, own, above.units, notes),
    persons: assignments
      .flatMap(({ persons }) => persons)
      .map((person) => ({ role: person.role, name: joined(cut(source.text, person.span)) })),
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
  const isPhase = item !== null && (kind === 'phase' || /阶段/u.test(title))
  const bracketed = isPhase ? within(phaseTimes, item.heading) : []
  const running = within(times, span).filter(
    (time) =>
      !bracketed.some((one) => contains(one.span, time.span) || contains(time.span, one.span)) &&
      !isPlanPeriod(context, time),
  )
  return [...bracketed, ...running, ...within(fieldTimes, span)].sort((a, b) => a.span.start - b.span.start)
}

function isPlanPeriod({ period }: PartContext, { kind, start, end }: TimeMention): boolean {
  if (kind !== 'period' || period === null || !start?.year || !end?.year) return false
  return (
    period.start?.startsWith(`${start.year}-`) === true && period.end?.startsWith(`${end.year}-`) === true
  )
}

/** An own line of fields closes its item: what follows it is not its body. */
function bodyOf(item: Item, assignments: readonly Assignment[]): Span[] {
  const assigning = new Set(assignments.map(({ span }) => span.start))
  const own = item.headingAlone ? item.body.slice(1) : item.body
  const starts = new Set(own.map(({ start }) => start))
  const closing = assignments.find(
    ({ form, span, units }) => form === 'line' && units.length > 0 && starts.has(span.start),
  )
  if (closing === undefined) return [...item.body]
  return item.body.filter(({ start }) => start <= closing.span.start || assigning.has(start))
}

function addSegment(
  context: PartContext,
  above: Above,
  kind: TaskKind,
  passage: Passage,
  id: string,
  index: number,
): void {
  const { source } = context
  const holes = passage.assignments.filter(({ form }) => form !== 'clause').map(({ span }) => span)
  const title = titleSpan(source, passage.title, holes)
  const mentions = mentionsIn(context, null, kind, '', passage.span)
  context.tasks.push({
    ...taskBase(context, above, kind, passage.span, passage.assignments, mentions),
    id: context.newId(`${id}.${letters(index)}`),
    title: joined(cut(source.text, title)),
    text: proseOf(source, passage.body, holes).replace(/^[。\s]{1,4}/u, ''),
  })
}

/** a … z, aa, ab … */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter
}

interface Step {
  readonly label: string
  readonly text: string
}

function stepsOf(context: PartContext, item: Item, holes: readonly Span[]): Step[] {
  const { source } = context
  const lines = [item.heading, ...item.body]
  const inner = item.children
    .flatMap((child) => stepsOf(context, child, holes))
    .map(({ label, text }) => `${label}${text}`)
  return [
    { label: cut(source.text, item.label.span), text: [proseOf(source, lines, holes), ...inner].join('\n') },
  ]
}

function stepNode(context: PartContext, item: Item, path: string, kind: ItemKind): OutlineDraft {
  const { source } = context
  const id = context.newId(`${path}.${item.label.number}`)
  return {
    id,
    label: cut(source.text, item.label.span),
    heading: joined(cut(source.text, titleSpan(source, item.heading, []))),
    kind,
    role: kind === 'entry' ? 'entry' : isTaskKind(kind) ? 'step' : 'text',
    body: proseOf(source, item.body, []),
    span: item.span,
    children: item.children.map((child) => stepNode(context, child, id, kind)),
  }
}
