import type { PlanDocument, PlanTask, PlanUnit } from '../../model/plan-document.ts'
import { ends } from '../cell-text.ts'
import { wantedUnits } from './select.ts'
import { unitKey } from './unit-key.ts'
import type { View } from './view.ts'

/** A row of a table: a task, and the units that the row speaks of. */
export interface Row {
  readonly plan: PlanDocument
  readonly task: PlanTask
  readonly units: readonly PlanUnit[]
}

/** Does every row speak of one unit? */
export function isByUnit({ by, tidy }: View): boolean {
  return by === 'unit' || tidy === true
}

/**
 * The rows of all plans in the order of the view; rows that tie keep the order of the documents. Tasks
 * without a unit or a deadline come last; in a row for every unit, a task without one has one row.
 */
export function arrange(plans: readonly PlanDocument[], view: View): Row[] {
  const rows = plans.flatMap((plan) => plan.tasks.flatMap((task) => rowsOfTask(plan, task, view)))
  if (view.by === undefined) return rows
  const places = new Map<string, number>()
  const ranks = new Map(rows.map((row) => [row, rankOf(row, view.by!, places)]))
  return rows.sort((a, b) => compare(ranks.get(a)!, ranks.get(b)!))
}

const ROLES: readonly PlanUnit['role'][] = ['lead', 'responsible', 'support', 'supervise']
const LAST = '\uffff'

function rowsOfTask(plan: PlanDocument, task: PlanTask, view: View): Row[] {
  const units = wantedUnits(task, view)
  if (!isByUnit(view) || units.length === 0) return [{ plan, task, units }]
  return units.map((unit) => ({ plan, task, units: [unit] }))
}

type Rank = readonly (string | number)[]

/** Units and sections by where they stand first, a unit's tasks by its role, deadlines by their day. */
function rankOf(row: Row, by: NonNullable<View['by']>, places: Map<string, number>): Rank {
  if (by === 'deadline') return [ends(row.task).at(-1) ?? LAST]
  if (by === 'section') return [placeOf(sectionKey(row), places)]
  const [unit] = row.units
  return unit ? [placeOf(unitKey(unit), places), ROLES.indexOf(unit.role)] : [Number.MAX_SAFE_INTEGER, 0]
}

function sectionKey({ plan, task }: Row): string {
  return JSON.stringify([plan.source.sha256, plan.source.file, task.part, task.sections])
}

function placeOf(key: string, places: Map<string, number>): number {
  const place = places.get(key) ?? places.size
  places.set(key, place)
  return place
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((one, index) => one !== b[index])
  if (at < 0) return 0
  return a[at]! < b[at]! ? -1 : 1
}
