import type { Correction } from '../model/corrections.ts'
import type { Place, PlanDiagnostic, PlanTask } from '../model/plan-document.ts'
import type { Readout } from '../model/readout.ts'
import type { Span } from '../model/span.ts'
import { addedTasks, insertAdded } from './added-tasks.ts'
import { correctTask } from './correct-task.ts'
import { quotesIn } from './quote.ts'
import { settledBy } from './settled.ts'
import type { Tools } from './tools.ts'

export { baseName, correctionsFor, type Meant } from './for-document.ts'
export { nameOf } from './name-of.ts'
export { type Quote, type Quotes, quotesIn } from './quote.ts'

/** A correction that does not fit the document, and the task that it is about, where there is one. */
export interface Unfit {
  readonly correction: Correction
  readonly span: Place | null
}

export interface Corrected {
  readonly tasks: PlanTask[]
  /** Those that no correction answers. */
  readonly diagnostics: PlanDiagnostic[]
  readonly unfit: Unfit[]
}

/**
 * Makes the corrections, each at the place that it tells; what fits no place changes nothing and is told.
 * Every one is held against the document as read, so that their order does not matter.
 */
export function correct(
  read: Readout,
  corrections: readonly Correction[],
  place: (span: Span) => Place,
): Corrected {
  if (corrections.length === 0)
    return { tasks: [...read.tasks], diagnostics: [...read.diagnostics], unfit: [] }
  const tools: Tools = { quotes: quotesIn(read.text), place, tasks: read.tasks }
  const added = addedTasks(read, corrections, tools)
  const before = insertAdded(read.tasks, added.tasks)
  const byTask = grouped(corrections.filter((one) => one.do !== 'add-task'))
  const done = before.map((task) => ({ task, ...correctTask(task, byTask.get(task.id) ?? [], tools) }))
  const known = new Set(before.map(({ id }) => id))
  const lost = [...byTask].flatMap(([task, some]) => (known.has(task) ? [] : some))
  const tasks = renumbered(done.flatMap(({ now }) => now ?? []))
  const isSettled = settledBy(read.tasks, tasks)
  return {
    tasks,
    diagnostics: read.diagnostics.filter((one) => !isSettled(one)),
    unfit: [
      ...[...added.unfit, ...lost].map((correction) => ({ correction, span: null })),
      ...done.flatMap(({ task, unfit }) => unfit.map((correction) => ({ correction, span: task.span }))),
    ],
  }
}

/** `seq` counts what is left, and nothing is related to a task that is gone. */
function renumbered(tasks: readonly PlanTask[]): PlanTask[] {
  const left = new Set(tasks.map(({ id }) => id))
  return tasks.map((task, index) => ({
    ...task,
    seq: index + 1,
    related: task.related.filter((id) => left.has(id)),
  }))
}

function grouped(corrections: readonly Correction[]): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>()
  for (const one of corrections) {
    const group = groups.get(one.task)
    if (group) group.push(one)
    else groups.set(one.task, [one])
  }
  return groups
}
