import type { Item } from '../model/item.ts'
import type { Assignment } from '../model/mention.ts'
import { cut, type Span } from '../model/span.ts'
import { gather } from '../text/gather.ts'
import { closingLine, groupsOf } from './closing-line.ts'
import { holdsFields } from './field-children.ts'
import { yearIn } from './heading-year.ts'
import { addIntro } from './intro.ts'
import { kindBelow, kindOfOwn } from './kind.ts'
import { leaf } from './leaf.ts'
import { within } from './lookup.ts'
import type { NotesInForce } from './notes.ts'
import type { Above, OutlineDraft, PartContext } from './part-context.ts'
import { joined, proseOf, titleSpan } from './prose.ts'
import { resolveTime, type YearContext } from './resolve-time.ts'
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
  if (holdsFields(context, item)) return false
  if (item.headingAlone || item.children.some((child) => isChapter(context, child))) return true
  const carrying = item.children.filter((child) => assigns(context, child.span))
  if (carrying.length === 0) return false
  return !(carrying.length === 1 && item.children.length > 1 && carrying[0] === item.children.at(-1))
}

/** `(二)主要措施` with items below it: no step, though the heading above it lost its break. */
function isChapter({ source }: PartContext, { heading, children }: Item): boolean {
  return children.length > 0 && kindOfOwn(cut(source.folded, heading)) !== null
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
  const groups = groupsOf(item.children)
  const ownLine =
    fromAbove.length > 0 || groups.length > 1 ? [] : closingLine(context, item, item.children, taken)
  const below: Above = {
    path,
    sections: [...above.sections, title],
    kind,
    units: inherit(unitsOf(context, [...assignments, ...ownLine], notes), above.units),
    year: yearIn(cut(source.folded, heading)) ?? above.year,
    due: dueIn(context, item) ?? above.due,
  }
  if (!context.aboutAnother) for (const table of item.tables) rowsOf(context, table, below)
  const children = gather(groups, (group, index) => {
    const line = groups.length > 1 ? closingLine(context, item, group, taken) : ownLine
    const inGroup = groups.length > 1 ? withUnits(context, below, line, notes) : below
    const lent = index === groups.length - 1 ? [...fromAbove, ...line] : line
    return group.map((child) => readItem(context, child, inGroup, child === group.at(-1) ? lent : []))
  })
  const body = proseOf(
    source,
    item.body,
    told.map(({ span }) => span),
  )
  const label = cut(source.text, item.label.span)
  return { id, label, heading: title, kind: kind ?? 'task', role: 'section', body, span: item.span, children }
}

function withUnits(
  context: PartContext,
  above: Above,
  line: readonly Assignment[],
  notes: NotesInForce,
): Above {
  return line.length === 0 ? above : { ...above, units: inherit(unitsOf(context, line, notes), above.units) }
}

/** The deadline, or a period's end, with a year of its own that a heading tells. */
function dueIn({ findings }: PartContext, item: Item): string | null {
  const told = [...within(findings.times, item.heading), ...within(findings.phaseTimes, item.heading)]
  const due = told.find(({ kind }) => kind === 'deadline' || kind === 'period')
  return due?.end?.year == null ? null : resolveTime(due, NO_YEAR).end
}

const NO_YEAR: YearContext = { sentence: null, section: null, plan: null, document: null, published: null }
