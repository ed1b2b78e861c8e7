import { type Span, trimSpan } from '../../model/span.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import { type FieldKind, readFieldLabel } from '../../text/field-labels.ts'
import { matchesOf } from '../../text/matches.ts'
import { globalPattern, pattern } from '../../text/pattern.ts'
import { BODY_LAST, LABEL_DUTY, TIME_LABEL, UNIT_LABEL } from '../../text/terms.ts'
import { isUnitName } from './names.ts'

/** `责任单位:A、B`: a label and what stands behind it. */
export interface Field {
  readonly kind: FieldKind
  readonly label: string
  readonly span: Span
  readonly value: Span
}

const LABELLED = globalPattern`(?:(?<=^|[\s;,。()、)])|(?=${LABEL_DUTY}(?:单位|部门|领导|人) ?:)|(?<=${BODY_LAST}|[门位区县市])(?=${TIME_LABEL} ?:))(?<label>[一-龥](?:[一-龥]| (?=[一-龥] ?[一-龥:])|\([一-龥]{2}\)){1,11}) ?:`

/** The fields of a stretch in order; what stands before the first label is not among them. */
export function readFields(folded: string, span: Span): Field[] {
  const text = folded.slice(span.start, span.end)
  if (!text.includes(':')) return []
  const starts = matchesOf(LABELLED, text).map(readStart)
  return starts.map((start, index) => {
    const end = span.start + (starts[index + 1]?.at ?? text.length)
    const value = trimSpan(folded, { start: span.start + start.valueAt, end }, ';,。')
    return { kind: start.kind, label: start.label, span: { start: span.start + start.at, end }, value }
  })
}

interface FieldStart {
  readonly kind: FieldKind
  readonly label: string
  readonly at: number
  readonly valueAt: number
}

/** `、县财政局责任单位:`: the last name of a list, and the next label without a break. */
const GLUED = pattern`(?:${UNIT_LABEL}|${TIME_LABEL}|责任人|(?:责任|牵头|分管)领导|联系人)$`

/** The longest known label that the colon closes; fields may run together (`…责任部门:`). */
function readStart(match: RegExpExecArray): FieldStart {
  const label = match.groups!.label!
  const valueAt = match.index + match[0].length
  const kind = readFieldLabel(label)
  const blank = label.lastIndexOf(' ')
  const behind = kind === 'other' && blank > 0 ? readFieldLabel(label.slice(blank + 1)) : 'other'
  // `、县财政局 完成时限:`: the last name of a list, a blank, and the next label.
  if (behind !== 'other')
    return { kind: behind, label: label.slice(blank + 1), at: match.index + blank + 1, valueAt }
  const glued = kind === 'other' ? GLUED.exec(label) : null
  if (glued !== null && isUnitName(label.slice(0, glued.index)))
    return { kind: readFieldLabel(glued[0]), label: glued[0], at: match.index + glued.index, valueAt }
  return { kind, label: withoutBlanks(label), at: match.index, valueAt }
}

/** Does a known label of units, persons or times open the stretch? */
export function opensWithField(folded: string, span: Span): boolean {
  const head = folded.slice(span.start, Math.min(span.end, span.start + 24))
  if (!head.includes(':')) return false
  LABELLED.lastIndex = 0
  const first = LABELLED.exec(head)
  if (first === null || first.index > 0) return false
  const { kind, at } = readStart(first)
  return kind !== 'other' && at === 0
}
