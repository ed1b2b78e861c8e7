import type { Item } from '../model/item.ts'
import type { Assignment } from '../model/mention.ts'
import { cut, type Span } from '../model/span.ts'
import { isoDate } from '../text/calendar.ts'
import { addIntro } from './intro.ts'
import { kindBelow } from './kind.ts'
import { leaf } from './leaf.ts'
import { within } from './lookup.ts'
import type { Above, OutlineDraft, PartContext } from './part-context.ts'
import { joined, proseOf, titleSpan } from './prose.ts'
import { rowsOf } from './table-tasks.ts'
import { isTaskKind } from './task.ts'
import { inherit, unitsOf } from './units.ts'

/** Reads an item: a section hands on to its children, any other is a leaf. Tasks go to the part's list in order. */
export function readItem(
  context: PartContext,
  item: Item,
  above: Above,
  lent: readonly Assignment[] = [],
): OutlineDraft {
  const path = above.path === '' ? String(item.label.number) : `${above.path}.${item.label.number}`
  if (isSection(context, item)) return section(context, item, path, above, lent)
  return leaf(context, item, path, above, lent)
}

/** Numbered children under a heading that stands alone, or a child with units or a time field of its own. */
function isSection(context: PartContext, item: Item): boolean {
  if (item.children.length === 0) return item.tables.some((table) => table.rows.length > 0)
  if (item.headingAlone) return true
  const carrying = item.children.filter((child) => assigns(context, child.span))
  if (carrying.length === 0) return false
  return !(carrying.length === 1 && item.children.length > 1 && carrying[0] === item.children.at(-1))
}

function assigns(context: PartContext, span: Span): boolean {
  return within(context.findings.assignments, span).some(
    ({ form, units, timeFields }) => form !== 'clause' && units.length + timeFields.length > 0,
  )
}

function section(
  context: PartContext,
  item: Item,
  path: string,
  above: Above,
  fromAbove: readonly Assignment[],
): OutlineDraft {
  const { source, findings } = context
  const own: Span = {
    start: item.heading.start,
    end: item.children[0]?.span.start ?? item.body.at(-1)?.end ?? item.heading.end,
  }
  const told = within(findings.assignments, own).filter(({ form }) => form === 'bracket' || form === 'line')
  const heading = titleSpan(
    source,
    item.heading,
    told.map(({ span }) => span),
  )
  const title = joined(cut(source.text, heading))
  const notes = context.notesAt(own)
  const kind = kindBelow(cut(source.folded, heading)) ?? above.kind
  const id = context.newId(context.prefix + path)
  const taskKind = kind === null || !isTaskKind(kind) ? 'task' : kind
  const taken = addIntro(context, item, above, { kind: taskKind, id, title }, told)
  const assignments = told.filter((one) => !taken.includes(one))
  const ownLine = fromAbove.length > 0 ? [] : closingLine(context, item, taken)
  const lent = [...fromAbove, ...ownLine]
  const below: Above = {
    path,
    sections: [...above.sections, title],
    kind,
    units: inherit(unitsOf(context, [...assignments, ...ownLine], notes), above.units),
    year: yearIn(cut(source.folded, heading)) ?? above.year,
    due: dueIn(context, item) ?? above.due,
  }
  if (!context.aboutAnother) for (const table of item.tables) rowsOf(context, table, below)
  const children = item.children.map((child, index) =>
    readItem(context, child, below, index === item.children.length - 1 ? lent : []),
  )
  const body = proseOf(
    source,
    item.body,
    told.map(({ span }) => span),
  )
  const label = cut(source.text, item.label.span)
  return { id, label, heading: title, kind: kind ?? 'task', role: 'section', body, span: item.span, children }
}

/** A line of fields behind the last item of a section in which nothing else assigns speaks for the section. */
function closingLine(context: PartContext, item: Item, taken: readonly Assignment[]): Assignment[] {
  const last = lastLeaf(item)
  if (item.children.length < 2) return []
  const assigning = within(context.findings.assignments, item.span).filter(
    (one) => one.form !== 'clause' && one.units.length > 0 && !taken.includes(one),
  )
  const lines = assigning.filter(({ form, span }) => form === 'line' && span.start > last.heading.start)
  return lines.length === assigning.length ? lines : []
}

function lastLeaf(item: Item): Item {
  let last = item
  while (last.children.length > 0) last = last.children.at(-1)!
  return last
}

/** The deadline, or a period's end, with a year of its own that a heading tells. */
function dueIn({ findings }: PartContext, item: Item): string | null {
  const told = [...within(findings.times, item.heading), ...within(findings.phaseTimes, item.heading)]
  const end = told.find(({ kind }) => kind === 'deadline' || kind === 'period')?.end ?? null
  return end === null || end.year === null ? null : isoDate(end.year, end.month, end.day)
}

function yearIn(heading: string): number | null {
  const years = [...heading.matchAll(/(?<!\d)(20\d{2}) ?年/gu)]
  return years.length === 1 ? Number(years[0]![1]) : null
}
