import type { PlanDocument, PlanTask, PlanUnit } from '../../model/plan-document.ts'
import { checkDay, checkList, checkListOf, checkObject } from '../../text/arguments.ts'
import { unitKey } from './unit-key.ts'
import type { Selection, View } from './view.ts'

/**
 * The plan with the tasks that satisfy all of `selection`, each as it was; outline and diagnostics stay.
 * @throws TypeError or RangeError where a part of `selection` is none of what `Selection` allows.
 */
export function select(plan: PlanDocument, selection: Selection): PlanDocument {
  checkSelection(selection)
  const tasks = plan.tasks.filter((task) => isWanted(task, selection))
  return tasks.length === plan.tasks.length ? plan : { ...plan, tasks }
}

const ROLES: readonly PlanUnit['role'][] = ['lead', 'support', 'responsible', 'supervise']
const KINDS: readonly PlanTask['kind'][] = ['task', 'phase', 'safeguard']
const UNITS = { list: 'an array of names', member: 'a name' }

function checkSelection(selection: Selection): void {
  checkObject('selection', selection)
  const { units, roles, kinds, dueBefore } = selection
  if (units !== undefined) checkList('units', units, isText, UNITS)
  if (roles !== undefined) checkListOf('roles', roles, ROLES)
  if (kinds !== undefined) checkListOf('kinds', kinds, KINDS)
  if (dueBefore !== undefined) checkDay('dueBefore', dueBefore)
}

function isText(given: unknown): boolean {
  return typeof given === 'string'
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
