import type { PlanDocument, PlanTask } from '../../model/plan-document.ts'
import { wantedUnits } from './select.ts'
import { unitKey } from './unit-key.ts'
import type { View } from './view.ts'

/** The tasks of one unit. */
export interface Share {
  /** `null`: of the tasks that name no unit. */
  readonly key: string | null
  /** The documents that have such tasks, with these alone. */
  readonly plans: readonly PlanDocument[]
  /** Their places among the documents that were shared out. */
  readonly places: readonly number[]
  readonly view: View
}

/**
 * Every task to each of its units that the view speaks of, in the order of appearance; tasks without any
 * come last, together.
 */
export function splitByUnit(plans: readonly PlanDocument[], view: View): Share[] {
  const shares = new Map<string | null, Map<number, PlanTask[]>>()
  for (const [place, { tasks }] of plans.entries())
    for (const task of tasks) for (const key of keysOf(task, view)) add(shares, key, place, task)
  const none = shares.get(null)
  shares.delete(null)
  if (none) shares.set(null, none)
  return [...shares].map(([key, tasks]) => ({
    key,
    plans: [...tasks].map(([place, some]) => ({ ...plans[place]!, tasks: some })),
    places: [...tasks.keys()],
    view: key === null ? view : { ...view, key },
  }))
}

function keysOf(task: PlanTask, view: View): Iterable<string | null> {
  const units = wantedUnits(task, view)
  return units.length === 0 ? [null] : new Set(units.map(unitKey))
}

function add(
  shares: Map<string | null, Map<number, PlanTask[]>>,
  key: string | null,
  place: number,
  task: PlanTask,
): void {
  const share = shares.get(key) ?? new Map<number, PlanTask[]>()
  shares.set(key, share)
  const tasks = share.get(place)
  if (tasks) tasks.push(task)
  else share.set(place, [task])
}
