import type { TimeMention } from '../../model/mention.ts'
import type { Found } from '../../model/rule.ts'
import { type Span, trimSpan } from '../../model/span.ts'
import { pattern } from '../../text/pattern.ts'
import { type TimeReading, told } from './reading.ts'
import { BEFORE } from './words.ts'

const SEPARATOR = /[,;、。/\s并]/u
const EDGE = ',;、。:'
/** In a phase's heading brackets are no part of the time. */
const PHASE_EDGE = /[\s,;、。:()[\]〔〕【】]/u

/** A piece of a field and what was found in it. */
interface Piece {
  readonly span: Span
  readonly readings: readonly TimeReading[]
  /** What stands behind the last of them. */
  readonly rest: string
}

/**
 * The value of a time field as requirements: the whole of it, cut at the last separator between two finds.
 * A field in which nothing was found tells something unspecified.
 */
export function wholeField(folded: string, span: Span, found: readonly Found<TimeReading>[]): TimeMention[] {
  const field = trimSpan(folded, span, EDGE)
  if (field.start === field.end || /^[-—/无]+$/u.test(folded.slice(field.start, field.end))) return []
  if (found.length === 0) return [{ span: field, ...told('unspecified') }]
  const state = /[,;、。]/u.test(folded.slice(field.start, field.end)) ? null : stateIn(found)
  if (state !== null) return [{ span: field, ...state }]
  return pieces(folded, field, found).map(({ span, readings, rest }) => ({
    span,
    ...boundedBy(rest, best(readings)),
  }))
}

/** `2016年学生返校之前`: the limit is what comes then, on a day that nobody tells. */
function boundedBy(rest: string, reading: TimeReading): TimeReading {
  return (reading.start || reading.end) && BEFORE_EVENT.test(rest) ? told('deadline') : reading
}

const BEFORE_EVENT = pattern`^[一-龥“”]{2,20}(?<![提目当空此])${BEFORE}$`

/** `立即整改并长期坚持`: words without any date, and nothing that parts them, are one state. */
function stateIn(found: readonly Found<TimeReading>[]): TimeReading | null {
  const states = found.map(({ value }) => value)
  if (!states.every(({ kind }) => kind === 'ongoing' || kind === 'unspecified')) return null
  return states.find(({ kind }) => kind === 'ongoing') ?? states[0]!
}

/** The pieces of a phase's bracket that hold a date; the others tell no time. */
export function datedPieces(folded: string, span: Span, found: readonly Found<TimeReading>[]): TimeMention[] {
  const mentions: TimeMention[] = []
  for (const find of found) {
    let { start, end } = find.span
    while (start > span.start && !PHASE_EDGE.test(folded.charAt(start - 1))) start--
    while (end < span.end && !PHASE_EDGE.test(folded.charAt(end))) end++
    // `20**年3月6日—20**年3月10日`: one piece that holds two finds.
    if (mentions.at(-1)?.span.start === start) continue
    mentions.push({ span: { start, end }, ...boundedBy(folded.slice(find.span.end, end), find.value) })
  }
  return mentions
}

function pieces(folded: string, field: Span, found: readonly Found<TimeReading>[]): Piece[] {
  const result: Piece[] = []
  let start = field.start
  let readings: TimeReading[] = []
  for (const [i, { value, span }] of found.entries()) {
    readings.push(value)
    const next = found[i + 1]
    const end = next ? lastSeparator(folded, span.end, next.span.start) : field.end
    if (end === null) continue
    const piece = outOfBracket(folded, behindAnd(folded, trimSpan(folded, { start, end }, EDGE)))
    result.push({ span: piece, readings, rest: folded.slice(span.end, piece.end) })
    start = end
    readings = []
  }
  return result
}

/** `…完成,并长期坚持`: the requirement without the word that joins it. */
function behindAnd(folded: string, { start, end }: Span): Span {
  return folded.charAt(start) === '并' ? { start: start + 1, end } : { start, end }
}

/** `2024年9月(并长期坚持)`: no piece keeps half a bracket. */
function outOfBracket(folded: string, { start, end }: Span): Span {
  if (folded.charAt(end - 1) === '(') return { start, end: end - 1 }
  const closes = folded.charAt(end - 1) === ')' && !folded.slice(start, end).includes('(')
  return closes ? { start, end: end - 1 } : { start, end }
}

function lastSeparator(folded: string, from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--) if (SEPARATOR.test(folded.charAt(i))) return i
  return null
}

/** Of several readings without a cut between them the one that tells most, the first of equals. */
function best(readings: readonly TimeReading[]): TimeReading {
  const [first, ...others] = readings
  return others.reduce((kept, other) => (weight(other) > weight(kept) ? other : kept), first!)
}

function weight({ start, end, rrule, kind }: TimeReading): number {
  if (start || end) return 3
  return rrule !== null ? 2 : kind === 'relative' ? 1 : 0
}
