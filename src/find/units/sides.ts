import type { Span } from '../../model/span.ts'
import { isUnitName } from './names.ts'

/** A part of a list, told by the word that joins it to the next: `A配合B`, `A会同B`. */
export interface Side {
  readonly span: Span
  /** Told behind 会同: with the one before it. */
  readonly joins: boolean
  /** Told before 配合: it supports those behind. */
  readonly helps: boolean
}

const HELPS = '配合'
const WITH = '会同'

/** The sides of `省人事厅配合省委有关部门`, `A会同B`; a list that opens with 会同 has one. */
export function sidesOf(folded: string, { start, end }: Span): Side[] {
  const helped = helpedFrom(folded.slice(start, end))
  const from = helped < 0 ? start : start + helped + HELPS.length
  const joined = folded.slice(from, end).indexOf(WITH, WITH.length)
  const to = joined < 0 ? end : from + joined
  return [
    ...(helped < 0 ? [] : [{ span: { start, end: start + helped }, joins: false, helps: true }]),
    { span: { start: from, end: to }, joins: false, helps: false },
    ...(joined < 0 ? [] : [{ span: { start: to + WITH.length, end }, joins: true, helps: false }]),
  ]
}

/** Where 配合 stands between whole names; -1 where it does not. */
function helpedFrom(words: string): number {
  const at = words.indexOf(HELPS, HELPS.length)
  if (at < 0) return -1
  const before = words.slice(words.lastIndexOf('、', at) + 1, at).trim()
  const [behind] = words.slice(at + HELPS.length).split('、', 1)
  return isUnitName(before) && isUnitName(behind!.trim()) ? at : -1
}
