import type { PlanDocument, PlanTask, PlanUnit } from '../../model/plan-document.ts'
import { unitKey } from './unit-key.ts'
import type { Selection, View } from './view.ts'

/** The plan with the tasks that satisfy all of `selection`, each as it was; outline and diagnostics stay. */
export function select(plan: PlanDocument, selection: Selection): PlanDocument {
  const tasks = plan.tasks.filter((task) => isWanted(task, selection))
  return tasks.length === plan.tasks.length ? plan : { ...plan, tasks }
}

/** The units of a task that a view speaks of: all of them, unless it asks for some. */
export function wantedUnits(task: PlanTask, view: View): readonly PlanUnit[] {
  const { units, roles, key } = view
  if (!asksForUnits(view)) return task.units
  const names = units && new Set(units.map(folded))
  return task.units.filter(
    (unit) =>
      (names === undefined || namesOf(unit).some((name) => names.has(folded(name)))) &&
      (roles === undefined || roles.includes(unit.role)) &&
      (key === undefined || unitKey(unit) === key),
  )
}

function isWanted(task: PlanTask, selection: View): boolean {
  const { kinds, dueBefore } = selection
  return (
    (kinds === undefined || kinds.includes(task.kind)) &&
    (dueBefore === undefined || task.times.some(({ end }) => end !== null && end <= dueBefore)) &&
    (!asksForUnits(selection) || wantedUnits(task, selection).length > 0)
  )
}

function asksForUnits({ units, roles, key }: View): boolean {
  return units !== undefined || roles !== undefined || key !== undefined
}

function namesOf({ name, fullName, canonical }: PlanUnit): string[] {
  return [name, fullName, canonical].filter((one) => one !== null)
}

/** Brackets and digits are typed in either width. */
function folded(name: string): string {
  return name.normalize('NFKC').trim()
}
