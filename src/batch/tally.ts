import type { PlanDocument } from '../model/plan-document.ts'

/** How much documents hold. Every number adds up over documents. */
export interface Tally {
  readonly documents: number
  readonly tasks: number
  /** Different unit names in each document. */
  readonly units: number
  /** Time requirements that end on a known day. */
  readonly deadlines: number
  readonly warnings: number
  /** Diagnostics by code, in the order of codes. */
  readonly codes: Readonly<Record<string, number>>
}

export const NOTHING: Tally = { documents: 0, tasks: 0, units: 0, deadlines: 0, warnings: 0, codes: {} }

export function tallyOf({ tasks, diagnostics }: PlanDocument): Tally {
  const codes = new Map<string, number>()
  for (const { code } of diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
  return {
    documents: 1,
    tasks: tasks.length,
    units: new Set(tasks.flatMap(({ units }) => units.map(({ name }) => name))).size,
    deadlines: tasks.flatMap(({ times }) => times).filter(({ end }) => end !== null).length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    codes: inOrder(codes),
  }
}

export function sum(a: Tally, b: Tally): Tally {
  const codes = new Map(Object.entries(a.codes))
  for (const [code, count] of Object.entries(b.codes)) codes.set(code, (codes.get(code) ?? 0) + count)
  return {
    documents: a.documents + b.documents,
    tasks: a.tasks + b.tasks,
    units: a.units + b.units,
    deadlines: a.deadlines + b.deadlines,
    warnings: a.warnings + b.warnings,
    codes: inOrder(codes),
  }
}

function inOrder(codes: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...codes].sort(([a], [b]) => (a < b ? -1 : 1)))
}
