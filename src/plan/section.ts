import type { Item } from '../model/item.ts'
import type { Assignment } from '../model/mention.ts'
import { cut, type Span } from '../model/span.ts'
import { kindBelow } from './kind.ts'
import { leaf } from './leaf.ts'
import { within } from './lookup.ts'
import type { Above, OutlineDraft, PartContext } from './part-context.ts'
import { joined, proseOf, titleSpan } from './prose.ts'
import { rowsOf } from './table-tasks.ts'
import { inherit, unitsOf } from './units.ts'

/** Reads an item: a section hands on to its children, any other is a leaf. Tasks go to the part's list in order. */
export function readItem(
  context: PartContext,
  item: Item,
  above: Above,
  closing: readonly Assignment[] = [],
): OutlineDraft {
  const path = above.path === '' ? String(item.label.number) : `${above.path}.${item.label.number}`
  if (isSection(context, item)) return section(context, item, path, above)
  return leaf(context, item, path, above, closing)
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

function section(context: PartContext, item: Item, path: string, above: Above): OutlineDraft {
  const { source, findings } = context
  const own: Span = {
    start: item.heading.start,
    end: item.children[0]?.span.start ?? item.body.at(-1)?.end ?? item.heading.end,
  }
  const assignments = within(findings.assignments, own).filter(
    ({ form }) => form === 'bracket' || form === 'line',
  )
  const lent = closingLine(context, item)
  const heading = titleSpan(
    source,
    item.heading,
    assignments.map(({ span }) => span),
  )
  const title = joined(cut(source.text, heading))
  const notes = context.notesAt(own)
  const kind = kindBelow(cut(source.folded, heading)) ?? above.kind
  const below: Above = {
    path,
    sections: [...above.sections, title],
    kind,
    units: inherit(unitsOf(source, [...assignments, ...lent], notes), above.units),
    year: yearIn(cut(source.folded, heading)) ?? above.year,
  }
  const id = context.newId(context.prefix + path)
  for (const table of item.tables) rowsOf(context, table, below)
  const children = item.children.map((child, index) =>
    readItem(context, child, below, index === item.children.length - 1 ? lent : []),
  )
  const body = proseOf(
    source,
    item.body,
    assignments.map(({ span }) => span),
  )
  const label = cut(source.text, item.label.span)
  return { id, label, heading: title, kind: kind ?? 'task', role: 'section', body, span: item.span, children }
}

/** A line of fields behind the last of several children that tell no units speaks for the section. */
function closingLine(context: PartContext, item: Item): Assignment[] {
  const last = item.children.at(-1)
  if (last === undefined || item.children.length < 2 || last.children.length > 0) return []
  if (item.children.slice(0, -1).some((child) => assigns(context, child.span))) return []
  const own = within(context.findings.assignments, last.span).filter(({ units }) => units.length > 0)
  const ofSection = own.filter(
    ({ form, span }) => form === 'line' && last.body.some((line) => line.start === span.start),
  )
  return ofSection.length === own.filter(({ form }) => form !== 'clause').length ? ofSection : []
}

function yearIn(heading: string): number | null {
  const years = [...heading.matchAll(/(?<!\d)(20\d{2}) ?年/gu)]
  return years.length === 1 ? Number(years[0]![1]) : null
}
