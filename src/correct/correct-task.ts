import type { Correction } from '../model/corrections.ts'
import type { PlanTask } from '../model/plan-document.ts'
import { correctTimes } from './correct-times.ts'
import { correctUnits } from './correct-units.ts'
import { seen } from './quote.ts'
import type { Tools } from './tools.ts'

/** A task as corrected; `null` where it was dropped. */
export interface TaskNow {
  readonly now: PlanTask | null
  readonly unfit: readonly Correction[]
}

/** Makes the corrections of one task that still fit it. */
export function correctTask(task: PlanTask, corrections: readonly Correction[], tools: Tools): TaskNow {
  if (corrections.length === 0) return { now: task, unfit: [] }
  const meant = corrections.filter(({ title }) => title === undefined || seen(title) === seen(task.title))
  const other = corrections.filter((one) => !meant.includes(one))
  const { kept, twice } = distinct(meant)
  if (kept.some((one) => one.do === 'drop-task')) return { now: null, unfit: [...other, ...twice] }
  const titles = kept.flatMap((one) => (one.do === 'set-title' ? one.to : []))
  const units = correctUnits(task, kept, tools)
  const times = correctTimes(task, kept, tools)
  const unfit = [...other, ...twice, ...units.unfit, ...times.unfit]
  if (unfit.length === corrections.length) return { now: task, unfit }
  const title = titles[0] ?? task.title
  return { now: { ...task, title, units: units.units, times: times.times, corrected: true }, unfit }
}

/** What is told twice counts once; of two that say different things of the same place the first counts. */
function distinct(corrections: readonly Correction[]) {
  const kept = new Map<string, Correction>()
  const twice: Correction[] = []
  for (const one of corrections) {
    const known = kept.get(targetOf(one))
    if (known === undefined) kept.set(targetOf(one), one)
    else if (JSON.stringify(known) !== JSON.stringify(one)) twice.push(one)
  }
  return { kept: [...kept.values()], twice }
}

function targetOf(one: Correction): string {
  if (one.do === 'set-unit' || one.do === 'drop-unit') return JSON.stringify(['unit', one.role, one.unit])
  if (one.do === 'add-unit') return JSON.stringify(['add-unit', one.role, one.unit])
  if (one.do === 'set-time' || one.do === 'drop-time') return JSON.stringify(['time', one.time])
  if (one.do === 'add-time') return JSON.stringify(['add-time', one.time, one.before])
  return one.do
}
