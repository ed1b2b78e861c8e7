import type { Item } from '../model/item.ts'
import { within } from './lookup.ts'
import type { PartContext } from './part-context.ts'

/** Fewer may stand among tasks that a heading names with a label. */
const FEWEST = 2

/** `(一)责任领导:…`, `(二)责任单位:…`, `(六)完成时限:…`: numbered fields of the item above them, no tasks. */
export function holdsFields(context: PartContext, { children }: Item): boolean {
  return children.filter((child) => isField(context, child)).length >= FEWEST
}

/** Is the item nothing but a field: units, persons or a time behind its label? */
export function isField({ findings }: PartContext, { heading, children }: Item): boolean {
  return (
    children.length === 0 &&
    within(findings.assignments, heading).some(
      ({ form, span, units, persons, timeFields }) =>
        form === 'line' &&
        span.start <= heading.start &&
        span.end >= heading.end - 1 &&
        units.length + persons.length + timeFields.length > 0,
    )
  )
}
