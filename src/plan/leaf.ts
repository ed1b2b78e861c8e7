import type { Item } from '../model/item.ts'
import type { Assignment, TimeMention } from '../model/mention.ts'
import type { ItemKind } from '../model/plan-document.ts'
import { contains, cut, type Span } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import { gather } from '../text/gather.ts'
import { pattern } from '../text/pattern.ts'
import { DOCUMENT } from '../text/terms.ts'
import { isField } from './field-children.ts'
import { bracketYearIn } from './heading-year.ts'
import { isFrame, kindOfOwn, statesResult } from './kind.ts'
import { within } from './lookup.ts'
import type { Above, OutlineDraft, PartContext } from './part-context.ts'
import { joined, linesOf, proseOf, titleSpan } from './prose.ts'
import { withoutRepeatedLines } from './repeated-lines.ts'
import { addSegments } from './segment-tasks.ts'
import { segmentsOf } from './segments.ts'
import { stepNode, stepsOf } from './steps.ts'
import { isTaskKind, mentionsIn, newTask } from './task.ts'

/** Reads an item without sections below it: a task, several segments of one, or text that is no task. */
export function leaf(
  context: PartContext,
  item: Item,
  path: string,
  above: Above,
  lent: readonly Assignment[],
): OutlineDraft {
  const { source, findings } = context
  const inSpan = within(findings.assignments, item.span)
  const inItem = lent.length === 0 ? inSpan : inSpan.filter((one) => !lent.includes(one))
  const { kept: assignments, left } = withoutRepeatedLines(source.folded, inItem)
  for (const { span } of left)
    context.diagnostics.push({ code: 'assignment-outside', span, args: { text: excerpt(context, span) } })
  const holes = gather([...inItem, ...lent], (one) => holeOf(source.folded, item, one))
  holes.sort((a, b) => a.start - b.start)
  const opening = inItem.find((one) => opens(source.folded, item, one))
  const words = opening === undefined ? item.heading : { start: opening.span.end + 1, end: item.heading.end }
  const heading = titleSpan(source, words, holes)
  const title = joined(cut(source.text, heading))
  const kind = kindOf(context, above, item, cut(source.folded, heading), assignments)
  const id = context.newId(context.prefix + path)
  const node = (role: OutlineDraft['role'], children: readonly Item[]): OutlineDraft => ({
    id,
    label: cut(source.text, item.label.span),
    heading: title,
    kind,
    role,
    body: proseOf(source, linesOf(item), [headingHole(item), ...holes]),
    span: item.span,
    children: children.map((child) => stepNode(context, child, id, kind)),
  })
  if (!isTaskKind(kind)) return node(kind === 'entry' ? 'entry' : 'text', item.children)
  const years = { ...above, year: bracketYearIn(cut(source.folded, heading)) ?? above.year }
  const passages = item.children.length === 0 ? segmentsOf(source.folded, item, assignments, left) : []
  if (passages.length > 0) {
    addSegments(context, { ...years, sections: [...above.sections, title] }, kind, id, passages)
    return node('section', [])
  }
  context.tasks.push({
    ...newTask(
      context,
      years,
      kind,
      item.span,
      assignments,
      withoutLent(mentionsIn(context, item, kind, title, item.span), lent),
    ),
    id,
    label: cut(source.text, item.label.span),
    title,
    text: proseOf(source, bodyOf(item, assignments), holes),
    steps: gather(
      item.children.filter((child) => !isField(context, child)),
      (child) => stepsOf(context, child, holes),
    ),
  })
  return node('task', item.children)
}

function withoutLent(times: TimeMention[], lent: readonly Assignment[]): TimeMention[] {
  return lent.length === 0
    ? times
    : times.filter((time) => !lent.some(({ span }) => contains(span, time.span)))
}

function excerpt({ source }: PartContext, span: Span): string {
  return withoutBlanks(cut(source.text, span)).slice(0, 40)
}

/** `由A负责,B配合,…`: who does it stands in front of what is to be done. */
function opens(folded: string, { heading }: Item, { form, span }: Assignment): boolean {
  return (
    form === 'clause' &&
    span.start - 1 === heading.start &&
    folded.charAt(heading.start) === '由' &&
    folded.charAt(span.end) === ',' &&
    span.end + 1 < heading.end
  )
}

/** What an assignment takes from the words of its item; of a clause also the stop that parted it from them. */
function holeOf(folded: string, item: Item, assignment: Assignment): Span[] {
  const { form, closes, span } = assignment
  if (form !== 'clause') return [span]
  if (opens(folded, item, assignment)) return [{ start: item.heading.start, end: span.end + 1 }]
  if (!closes) return []
  const before = folded.charAt(span.start - 1)
  if (before === ',' || before === ';') return [{ start: span.start - 1, end: span.end }]
  return [{ start: span.start, end: span.end + (folded.charAt(span.end) === '。' ? 1 : 0) }]
}

/** The heading and its stop: what is left of the item's lines is its body. */
function headingHole({ heading, body }: Item): Span {
  return { start: heading.start, end: Math.min(heading.end + 1, body[0]?.start ?? heading.end) }
}

/** `本办法由…负责解释`, `上述措施自…起施行`: said of the text itself. */
function isOnTheText(heading: string): boolean {
  return '本此上以'.includes(heading.charAt(0)) && ON_THE_TEXT.test(heading)
}

const ON_THE_TEXT = pattern`^(?:本|此|上述|以上)${DOCUMENT}(?:自|由)[^。;]{0,40}(?:施行|实施|执行|解释|有效)`

/** Own heading, else the nearest that tells; background and goals with units of their own are tasks. */
function kindOf(
  context: PartContext,
  above: Above,
  { label }: Item,
  heading: string,
  assignments: readonly Assignment[],
): ItemKind {
  // Articles are what a regulation orders, whatever their chapter is called.
  const isArticle = label.form === 'article'
  if (context.aboutAnother || (!isArticle && isOnTheText(heading))) return 'background'
  const framed = isArticle && isFrame(above.sections.at(-1) ?? '') ? 'background' : null
  const ordered = isArticle && above.kind === 'background'
  const told = kindOfOwn(heading) ?? framed ?? (ordered ? null : above.kind)
  const assigned = assignments.some(({ weak, units }) => !weak && units.length > 0)
  if (told === 'background' || told === 'goal') return assigned ? 'task' : told
  if (context.plainList && !assigned) return 'entry'
  if (told === null && !assigned && statesResult(heading)) return 'goal'
  return told ?? 'task'
}

/** An own line of fields closes its item: what follows it is not its body. */
function bodyOf(item: Item, assignments: readonly Assignment[]): readonly Span[] {
  const lines = assignments.filter(({ form, units }) => form === 'line' && units.length > 0)
  if (lines.length === 0) return item.body
  const own = item.headingAlone ? item.body.slice(1) : item.body
  const starts = new Set(own.map(({ start }) => start))
  const closing = lines.find(({ span }) => starts.has(span.start))
  if (closing === undefined) return item.body
  const assigning = new Set(assignments.map(({ span }) => span.start))
  return item.body.filter(({ start }) => start <= closing.span.start || assigning.has(start))
}
