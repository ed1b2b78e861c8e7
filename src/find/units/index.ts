import type { UnitCell } from '../../model/item.ts'
import type { Assignment } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { findBrackets } from '../../text/brackets.ts'
import { pattern } from '../../text/pattern.ts'
import { DUTY } from '../../text/terms.ts'
import { readContent } from './content.ts'
import type { AssignmentForm } from './form.ts'
import { bracket } from './forms/bracket.ts'
import { carriedOutBy } from './forms/carried-out-by.ts'
import { dutySentence } from './forms/duty-sentence.ts'
import { fieldLine } from './forms/field-line.ts'
import { inCharge } from './forms/in-charge.ts'
import { isInRole } from './forms/is-in-role.ts'
import { labelAlone } from './forms/label-alone.ts'
import { ledBy } from './forms/led-by.ts'
import { unitFirst } from './forms/unit-first.ts'
import { readPersons } from './persons.ts'

export { findNotes } from './notes.ts'

/** The ways of writing who does a task; where two overlap, the earlier one counts. */
export const ASSIGNMENT_FORMS: readonly AssignmentForm[] = [
  bracket,
  fieldLine,
  labelAlone,
  dutySentence,
  ledBy,
  isInRole,
  inCharge,
  unitFirst,
  carriedOutBy,
]

/** Every assignment in a stretch of an item's own text, in reading order. Linear. */
export function findAssignments(folded: string, span: Span): readonly Assignment[] {
  if (!MAY_ASSIGN.test(folded.slice(span.start, span.end))) return []
  const stretch = { folded, span, brackets: findBrackets(folded, span) }
  return ASSIGNMENT_FORMS.reduce<readonly Assignment[]>((found, form) => merge(found, form.find(stretch)), [])
}

/** Without one of these no form finds anything, which is so with most stretches. */
const MAY_ASSIGN = pattern`[:([〔【]|单位|部门|会同|${DUTY}`

/** Two ordered lists in one; of the second only what overlaps nothing of the first. */
function merge(first: readonly Assignment[], second: readonly Assignment[]): readonly Assignment[] {
  if (second.length === 0) return first
  const merged: Assignment[] = []
  let next = 0
  for (const one of second) {
    while (next < first.length && first[next]!.span.end <= one.span.start) merged.push(first[next++]!)
    const overlaps = next < first.length && first[next]!.span.start < one.span.end
    if (!overlaps && (merged.at(-1)?.span.end ?? 0) <= one.span.start) merged.push(one)
  }
  return [...merged, ...first.slice(next)]
}

/** A cell of a column whose header tells the role. */
export function readCell(folded: string, { role, header, cell }: UnitCell): Assignment {
  const { units, persons, doubtful } =
    role === 'person'
      ? { units: [], persons: readPersons(folded, cell, header), doubtful: [] }
      : readContent(folded, cell, role, header)
  return { span: cell, form: 'cell', closes: false, weak: false, units, persons, timeFields: [], doubtful }
}
