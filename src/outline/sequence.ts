import type { Diagnostic } from '../model/diagnostic.ts'
import type { LabelForm } from '../model/item.ts'
import { isDotted, type LabelCandidate, rankOf } from './labels.ts'

/** A label that the sequence of numbers bears out, with its depth among the open ones (0 = outermost). */
export interface AcceptedLabel {
  readonly label: LabelCandidate
  readonly depth: number
}

interface Level {
  readonly form: LabelForm
  number: number
}

/** The open levels and the last number of each form: all that is known while labels are read in order. */
export interface Numbering {
  readonly open: Level[]
  readonly seen: Map<LabelForm, number>
}

/** What the numbering makes of a candidate. `restart`: the outermost numbering begins anew. */
export type Verdict =
  | { readonly kind: 'accept'; readonly depth: number; readonly irregular: 'gap' | 'repeat' | null }
  | { readonly kind: 'restart' }
  | { readonly kind: 'reject' }

const REJECT: Verdict = { kind: 'reject' }
const RESTART: Verdict = { kind: 'restart' }
/** A line that opens with a number so far ahead is no item that lost its forerunners. */
const LONGEST_GAP = 30

export function newNumbering(): Numbering {
  return { open: [], seen: new Map() }
}

/** Nesting follows from the sequence of labels: the next number goes on, a 1 opens a level below. */
export function judge(numbering: Numbering, label: LabelCandidate, followedByTwo: boolean): Verdict {
  const level = numbering.open.findLastIndex((open) => open.form === label.form)
  if (isDotted(label.form)) return judgeDotted(numbering, label, followedByTwo, level)
  if (level >= 0) return judgeOpen(numbering, label, level)
  if (label.number === 1) return judgeFirst(numbering, label, followedByTwo)
  return judgeRunOn(numbering, label)
}

/** Figures with dots count only in sequence, or below the number that they tell: a single one may be a quantity. */
function judgeDotted(
  numbering: Numbering,
  label: LabelCandidate,
  followedByTwo: boolean,
  level: number,
): Verdict {
  const depth =
    level >= 0 ? level : numbering.open.findLastIndex((open) => rankOf(open.form) < rankOf(label.form)) + 1
  const last = numbering.open[level]?.number ?? numbering.seen.get(label.form)
  if (last !== undefined && label.number === last + 1) return { kind: 'accept', depth, irregular: null }
  const below = depth > 0 && isBelow(numbering.open[depth - 1]!, label)
  if (label.number !== 1 || !(followedByTwo || last !== undefined || below)) return REJECT
  return { kind: 'accept', depth, irregular: level >= 0 ? 'repeat' : null }
}

/** `2.1` below `2`, `3.1.1` below `3.1`. */
function isBelow(above: Level, { form, parent }: LabelCandidate): boolean {
  const expected = form === 'dotted-2' ? 'arabic' : form === 'dotted-3' ? 'dotted-2' : 'dotted-3'
  return above.form === expected && above.number === parent
}

function judgeOpen(numbering: Numbering, label: LabelCandidate, level: number): Verdict {
  const last = numbering.open[level]!.number
  const depth = level
  if (label.number === last + 1) {
    return label.decimal && label.place === 'running' ? REJECT : { kind: 'accept', depth, irregular: null }
  }
  if (label.decimal) return REJECT
  if (label.place === 'line') {
    if (label.number === 1 && level === 0) return RESTART
    if (label.number === 1) return { kind: 'accept', depth, irregular: 'repeat' }
    if (label.number > last + LONGEST_GAP) return REJECT
    return { kind: 'accept', depth, irregular: label.number > last ? 'gap' : 'repeat' }
  }
  const near = label.place === 'boundary' && label.number === last + 2 && isBracketOrHan(label.form)
  return near ? { kind: 'accept', depth, irregular: 'gap' } : REJECT
}

function judgeFirst(numbering: Numbering, label: LabelCandidate, followedByTwo: boolean): Verdict {
  if (label.decimal && !(label.place === 'line' && followedByTwo)) return REJECT
  const root = numbering.open[0]
  if (label.place === 'line' && root !== undefined && rankOf(label.form) < rankOf(root.form)) return RESTART
  if (label.place !== 'line' && !followedByTwo) return REJECT
  return { kind: 'accept', depth: numbering.open.length, irregular: null }
}

/** Numbering that runs on across sections, or whose first numbers were lost. */
function judgeRunOn(numbering: Numbering, label: LabelCandidate): Verdict {
  const depth = numbering.open.findLastIndex((open) => rankOf(open.form) < rankOf(label.form)) + 1
  const last = numbering.seen.get(label.form)
  if (last !== undefined && label.number === last + 1) {
    if (label.decimal) return REJECT
    return { kind: 'accept', depth, irregular: null }
  }
  if (label.place !== 'line' || label.decimal || label.number > (last ?? 0) + LONGEST_GAP) return REJECT
  return { kind: 'accept', depth, irregular: 'gap' }
}

function isBracketOrHan(form: LabelForm): boolean {
  return form === 'han' || form === 'han-bracket'
}

/** Takes an accepted label into the numbering. */
export function enter(numbering: Numbering, label: LabelCandidate, depth: number): void {
  numbering.open.length = Math.min(numbering.open.length, depth)
  numbering.open.push({ form: label.form, number: label.number })
  numbering.seen.set(label.form, label.number)
}

/** Says what is odd about an accepted label. */
export function irregularity(
  numbering: Numbering,
  label: LabelCandidate,
  irregular: 'gap' | 'repeat',
  text: string,
): Diagnostic {
  const last = numbering.open.findLast((open) => open.form === label.form)?.number
  const expected = (last ?? numbering.seen.get(label.form) ?? 0) + 1
  return {
    code: irregular === 'gap' ? 'number-gap' : 'number-repeat',
    span: label.span,
    args: { label: text, expected },
  }
}
