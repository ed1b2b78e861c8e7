import { type Span, trimSpan } from '../../model/span.ts'
import { findBrackets, splitOutside } from '../../text/brackets.ts'
import { isNoteClause } from './notes.ts'
import { readVerb } from './verbs.ts'

/** Cut at commas, and between `A牵头` and `会同B负责`; notes and blanks left out. */
export function clausesOf(folded: string, span: Span): Span[] {
  const clauses: Span[] = []
  for (const piece of splitOutside(folded, span, ',;'))
    for (const part of partsOf(folded, piece)) {
      const clause = behindScope(folded, beforeRemark(folded, trimSpan(folded, part)))
      const { start, end } = clause
      if (start < end && !isNoteClause(folded.slice(start, end))) clauses.push(clause)
    }
  return clauses
}

/** What is cut further: most pieces are not. */
function partsOf(folded: string, piece: Span): Span[] {
  if (!PARTED.test(folded.slice(piece.start, piece.end))) return [piece]
  return beforeWith(folded, piece)
    .flatMap((side) => apartByDuty(folded, side))
    .flatMap((side) => beforeTime(folded, side))
}

/** What each of the cuts needs. */
const PARTED = /会同|(?:办|头|责)、|[于在 ]/u

/** `A牵头会同B`: where a duty is told before 会同. */
function beforeWith(folded: string, piece: Span): Span[] {
  const at = folded.slice(piece.start, piece.end).indexOf('会同', 2)
  const left = { start: piece.start, end: piece.start + at }
  if (at < 0 || readVerb(folded.slice(left.start, left.end)) === null) return [piece]
  return [left, { start: left.end + 2, end: piece.end }]
}

/** `A主办、B协办`: 、 parts what each does. */
function apartByDuty(folded: string, piece: Span): Span[] {
  const at = folded.slice(piece.start, piece.end).search(DUTY_BEFORE_MARK)
  if (at < 0) return [piece]
  const rest = { start: piece.start + at + 1, end: piece.end }
  return [{ start: piece.start, end: piece.start + at }, ...apartByDuty(folded, rest)]
}

const DUTY_BEFORE_MARK = /(?<=主办|牵头|主责|负责)、(?=[^、]{2,40}(?:协办|配合|参与|协助|承办|落实|负责)$)/u

/** `A牵头于2021年6月底前完成`, `A 2021年6月底前`: a duty and its time without a comma. */
function beforeTime(folded: string, piece: Span): Span[] {
  const text = folded.slice(piece.start, piece.end)
  const at = text.length > LONGEST_DUTY ? -1 : text.search(TIME_BEHIND_DUTY)
  if (at < 0 || !(text.charAt(at) === ' ' || readVerb(text.slice(0, at)) !== null)) return [piece]
  return [
    { start: piece.start, end: piece.start + at },
    { start: piece.start + at + 1, end: piece.end },
  ]
}

const LONGEST_DUTY = 120
const TIME_BEHIND_DUTY =
  /(?:(?<=牵头|负责|落实|组织|实施|配合)[于在]|(?<=[局委办厅部门位室会司院心所府队]) )(?=(?:20)?\d{2}年|\d{1,2}月|年底)/u

/** `其中涉及地方的,由A负责`, `涉及各县的由A落实`: who answers for that part; the part itself is no body. */
function behindScope(folded: string, piece: Span): Span {
  if (!'其涉属'.includes(folded.charAt(piece.start))) return piece
  const scope = SCOPE.exec(folded.slice(piece.start, piece.start + 40))?.[0].length ?? 0
  return { start: Math.min(piece.end, piece.start + scope), end: piece.end }
}

const SCOPE = /^(?:其中,?(?:涉及|属于)?|涉及|属于)[^、由]{1,16}的(?:$|,|(?=由))/u

/** `B(排在第一位的为牵头单位,下同)`: the name without the note that stands behind it in brackets. */
function beforeRemark(folded: string, piece: Span): Span {
  if (folded.charAt(piece.end - 1) !== ')') return piece
  const last = findBrackets(folded, piece).at(-1)
  if (last === undefined || last.span.end !== piece.end || last.span.start === piece.start) return piece
  const { start, end } = last.content
  return isNoteClause(folded.slice(start, end)) ? { start: piece.start, end: last.span.start } : piece
}
