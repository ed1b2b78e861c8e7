import type { Assignment, PersonMention, UnitMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { isInside } from '../../text/brackets.ts'
import type { Stretch } from './form.ts'
import { readUnits } from './list.ts'
import { isUnitName } from './names.ts'

/** An assignment that a clause of a sentence makes. `weak`: it counts only where nothing else in the item assigns. */
export function clauseOf(
  span: Span,
  units: readonly UnitMention[],
  weak: boolean,
  persons: readonly PersonMention[] = [],
): Assignment {
  return { span, form: 'clause', closes: false, weak, units, persons, timeFields: [], doubtful: [] }
}

/** The bodies of the match's group `units` (or `pair`: A会同B) as responsible for what the clause tells, where all are names. */
export function responsibleClause(
  { folded, span, brackets }: Stretch,
  match: RegExpMatchArray,
  isName: (name: string) => boolean,
): Assignment[] {
  const start = span.start + match.index!
  if (isInside(brackets, start)) return []
  const list = match.groups!.units ?? match.groups!.pair!
  const units = readUnits(folded, { start, end: start + list.length }, 'responsible')
  const names = units.map((unit) => folded.slice(unit.span.start, unit.span.end))
  if (names.length === 0 || !areNames(names, isName)) return []
  return [clauseOf({ start, end: start + match[0].length }, units, true)]
}

/** Does each say which body is meant? 各 says it of all that follow: `各镇人民政府、街道办事处`. */
export function areNames(names: readonly string[], isName: (name: string) => boolean): boolean {
  const all = names[0]?.startsWith('各') === true
  return names.every((name, index) => isName(name) || (all && index > 0 && isUnitName(name)))
}

/**
 * `…,由A牵头,B配合。` behind what is to be done, and nothing behind it: the clause closes what it assigns, with its
 * 由. As a subject at the start of a sentence it does not.
 */
export function closingClause({ folded, span }: Stretch, clause: Assignment): Assignment {
  const { start, end } = clause.span
  const by = start - 1
  const isLast = end === span.end || /[。;]/u.test(folded.charAt(end))
  const isBehind = folded.charAt(by) === '由' && by > span.start && /[,;。]/u.test(folded.charAt(by - 1))
  return isLast && isBehind ? { ...clause, span: { start: by, end }, closes: true, weak: false } : clause
}
