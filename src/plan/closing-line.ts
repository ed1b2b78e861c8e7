import type { Item, LabelForm } from '../model/item.ts'
import type { Assignment } from '../model/mention.ts'
import { gather } from '../text/gather.ts'
import { within } from './lookup.ts'
import type { PartContext } from './part-context.ts'

/** Items that number anew below one heading stood under headings of their own, which were lost. */
export function groupsOf(children: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (const child of children) {
    const before = groups.at(-1)?.at(-1)
    const anew = before?.label.form === child.label.form && child.label.number === 1
    if (before === undefined || anew) groups.push([child])
    else groups.at(-1)!.push(child)
  }
  return groups
}

/**
 * A line of fields, or a bracket on a line of its own, behind the last of several items in which nothing else
 * assigns speaks for all of them.
 */
export function closingLine(
  context: PartContext,
  item: Item,
  children: readonly Item[],
  taken: readonly Assignment[],
): Assignment[] {
  const lastChild = children.at(-1)
  if (lastChild === undefined || children.length < 2) return []
  if (context.ownLines.has(lastChild.label.form)) return []
  const last = lastLeaf(lastChild)
  const whole = children.length === item.children.length
  const span = whole ? item.span : { start: children[0]!.span.start, end: lastChild.span.end }
  const told = within(context.findings.assignments, span).filter(
    (one) => one.form !== 'clause' && !taken.includes(one),
  )
  const lines = told.filter((one) => one.span.start > last.heading.start && isLine(one, last))
  const assigns = ({ units }: Assignment) => units.length > 0
  // A time beside them (`完成时限:…`) is the section's, too, and reaches no task.
  return lines.some(assigns) && told.filter(assigns).every((one) => lines.includes(one)) ? lines : []
}

/**
 * The forms of labels whose items close with a line of units each: nearly all of those that others follow in their
 * section do. There the line of a last item is its own, too.
 */
export function formsWithOwnLines(
  items: readonly Item[],
  assignments: readonly Assignment[],
): ReadonlySet<LabelForm> {
  const lines = assignments.filter(({ form, units }) => form === 'line' && units.length > 0)
  if (lines.length === 0) return new Set()
  const counts = new Map<LabelForm, { all: number; own: number }>()
  for (let level = items; level.length > 0; level = gather(level, ({ children }) => children))
    for (const { children } of level)
      for (const { label, span } of children.slice(0, -1)) {
        const count = counts.get(label.form) ?? { all: 0, own: 0 }
        const hasOwn = within(lines, span).length > 0
        counts.set(label.form, { all: count.all + 1, own: count.own + Number(hasOwn) })
      }
  const mostlyOwn = [...counts].filter(([, { all, own }]) => own > 1 && own * 5 >= all * 4)
  return new Set(mostlyOwn.map(([form]) => form))
}

/** A line of fields with more of the item's text behind it is the item's own. */
function isLine({ form, span }: Assignment, { body, headingAlone, span: whole }: Item): boolean {
  const lines = headingAlone ? body : body.slice(1)
  if (form === 'line') return lines.some(({ start }) => start === span.start) || whole.end - span.end <= 1
  if (form !== 'bracket') return false
  return lines.some(({ start, end }) => start === span.start && end - span.end <= 1)
}

function lastLeaf(item: Item): Item {
  let last = item
  while (last.children.length > 0) last = last.children.at(-1)!
  return last
}
