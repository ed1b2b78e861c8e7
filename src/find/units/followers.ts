import type { UnitMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { append } from '../../text/append.ts'
import { readUnits } from './list.ts'
import { isUnitName } from './names.ts'
import { readVerb } from './verbs.ts'

/** Who follows, and where the last of their clauses ends. */
export interface Followers {
  readonly units: readonly UnitMention[]
  readonly end: number
}

/** `,B具体实施,C、D协助` behind `由A牵头`: the clauses, as long as each is units and a verb. */
export function readFollowers(folded: string, span: Span): Followers {
  const rest = folded.slice(span.start, Math.min(span.end, span.start + 400))
  const found: UnitMention[] = []
  let end = span.start
  let at = rest.startsWith('、') ? 0 : rest.search(/[,。;]/u)
  while (at >= 0 && /[,、]/u.test(rest.charAt(at))) {
    const next = rest.slice(at + 1).search(/[,。;]/u)
    const clauseEnd = next < 0 ? rest.length : at + 1 + next
    const clause = withoutObject(rest.slice(at + 1, clauseEnd))
    const verb = readVerb(clause)
    if (verb === null || verb.length === clause.length) break
    const from = span.start + at + 1
    const units = readUnits(folded, { start: from, end: from + clause.length - verb.length }, verb.role)
    if (
      units.length === 0 ||
      !units.every((unit) => isUnitName(folded.slice(unit.span.start, unit.span.end)))
    )
      break
    append(found, units)
    end = from + clause.length
    at = clauseEnd
  }
  return { units: found, end }
}

/** `C、D等参与的协调机制`: what they take part in is no word of theirs. */
function withoutObject(clause: string): string {
  const at = clause.search(/(?<=参与|参加|配合|协助|协同)的/u)
  return at < 0 ? clause : clause.slice(0, at)
}
