import { type Corrected, correct, quotesIn } from '../../../correct/index.ts'
import type { Correction } from '../../../model/corrections.ts'
import type { Span } from '../../../model/span.ts'
import type { PageDocument, PageStretch, Task } from './data.ts'
import { inOrder } from './order.ts'

/** A document on the page with what was corrected in it so far. */
export interface State {
  readonly document: PageDocument
  /** In the order in which they are saved. */
  readonly corrections: readonly Correction[]
  /** What the corrections make of the document: the same as `govplan parse --corrections`. */
  readonly result: Corrected
  /** Its tasks that were asked for. */
  readonly tasks: readonly Task[]
  /** Where the text went, added tasks included. */
  readonly stretches: readonly PageStretch[]
}

export function stateWith(document: PageDocument, corrections: readonly Correction[]): State {
  const { readout, hidden } = document
  const result = correct(readout, corrections, placeIn(readout.text))
  const away = new Set(hidden)
  return {
    document,
    corrections: inOrder(corrections, result, readout.tasks),
    result,
    tasks: result.tasks.filter(({ id }) => !away.has(id)),
    stretches: placed(document.stretches, result.tasks),
  }
}

/** What went nowhere and is told by a task now. */
function placed(stretches: readonly PageStretch[], tasks: readonly Task[]): readonly PageStretch[] {
  const spans = tasks.flatMap(({ corrected, span }) => (corrected ? span : []))
  return stretches.map((one) =>
    one.kind === 'unplaced' && spans.some(({ start, end }) => start < one.end && one.start < end)
      ? { ...one, kind: 'task' }
      : one,
  )
}

/** A task without corrections but that which added it: what further ones are told against. */
export function baseOf({ document, corrections }: State, id: string): Task {
  const known = document.readout.tasks.find((task) => task.id === id)
  if (known) return known
  const added = corrections.filter((one) => one.do === 'add-task' && one.task === id)
  const { tasks } = correct(document.readout, added, placeIn(document.readout.text))
  return tasks.find((task) => task.id === id)!
}

export function quotesOf({ document }: State) {
  return quotesIn(document.readout.text)
}

function placeIn(text: string) {
  return ({ start, end }: Span) => {
    const lines = text.slice(0, start).split('\n')
    return { start, end, line: lines.length, column: lines.at(-1)!.length + 1 }
  }
}
