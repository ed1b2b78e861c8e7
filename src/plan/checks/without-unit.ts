import type { Diagnostic } from '../../model/diagnostic.ts'
import { gather } from '../../text/gather.ts'
import type { TaskDraft } from '../plan-draft.ts'
import type { Check } from './check.ts'

/** Share of a document's tasks that must name units before one without is odd. */
const MOST = 0.6
const FEWEST_TASKS = 3

/** A task without any unit in a part where most of the others have one. */
export const withoutUnit: Check = ({ tasks }) => {
  const counted = tasks.filter(({ kind }) => kind === 'task')
  if (counted.length < FEWEST_TASKS) return []
  const parts = new Map<string | null, TaskDraft[]>()
  for (const task of counted) {
    const tasks = parts.get(task.part)
    if (tasks === undefined) parts.set(task.part, [task])
    else tasks.push(task)
  }
  return gather([...parts.values()], inPart)
}

function inPart(counted: readonly TaskDraft[]): Diagnostic[] {
  const without = counted.filter(({ units }) => units.length === 0)
  if (counted.length < FEWEST_TASKS || without.length > counted.length * (1 - MOST)) return []
  return without.map(({ title, span }) => ({ code: 'task-without-unit', span, args: { text: title } }))
}
