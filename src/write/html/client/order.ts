import type { Corrected } from '../../../correct/index.ts'
import type { Correction } from '../../../model/corrections.ts'
import type { Task } from './data.ts'

const DEEDS: readonly Correction['do'][] = [
  'add-task',
  'drop-task',
  'set-title',
  'set-unit',
  'drop-unit',
  'add-unit',
  'set-time',
  'drop-time',
  'add-time',
]

/** The corrections in the order of the document, so that the same ones are saved as the same bytes. */
export function inOrder(
  corrections: readonly Correction[],
  { tasks }: Corrected,
  before: readonly Task[],
): Correction[] {
  const starts = new Map([...tasks, ...before].map(({ id, span }) => [id, span.start]))
  const rank = ({ task }: Correction) => starts.get(task) ?? Number.MAX_SAFE_INTEGER
  return corrections.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.task === b.task ? DEEDS.indexOf(a.do) - DEEDS.indexOf(b.do) : a.task < b.task ? -1 : 1),
  )
}
