import type { PlanDocument } from '../../src/model/plan-document.ts'

export interface Phrase {
  readonly kind: string
  readonly context: 'text' | 'phase' | 'field'
  readonly phrase: string
  /** What it says, one string a requirement; empty where it tells no date. */
  readonly expected: readonly string[]
}

export interface ToldTime {
  readonly kind: string
  readonly told: string
  readonly flagged: boolean
}

export const DATE: string
export const PHRASES: readonly Phrase[]
export const TRAPS: readonly string[]
export function noticeWith(phrase: string, context: Phrase['context']): string
export function timesOf(plan: PlanDocument): ToldTime[]
export function verdict(
  phrase: Phrase,
  times: readonly ToldTime[],
  diagnostics: PlanDocument['diagnostics'],
): 'right' | 'flagged' | 'missed' | 'wrong'
