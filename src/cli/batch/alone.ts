import { setImmediate as turn } from 'node:timers/promises'
import type { Tools } from '../../batch/convert.ts'
import type { Crew, Outcome } from '../../batch/crew.ts'
import type { Order } from '../../batch/order.ts'
import type { Language } from '../../report/messages.ts'
import { outcomeOf } from './hand.ts'

/** Milliseconds in which outcomes gather before they are written down; one that tells of a failure does not wait. */
const PATIENCE = 100

/** A crew of this thread alone, for batches that are too small for workers. Signals are heard between files. */
export function alone(order: Order, tools: Tools, language: Language): Crew {
  let stopped = false
  return {
    work: async (next, hand) => {
      let outcomes: Outcome[] = []
      let told = performance.now()
      for (let [job] = next(1); job && !stopped; [job] = next(1)) {
        const outcome = await outcomeOf(job, order, tools, language)
        outcomes.push(outcome)
        if (wentWrong(outcome) || performance.now() - told > PATIENCE) {
          hand(outcomes)
          outcomes = []
          told = performance.now()
        }
        await turn()
      }
      if (outcomes.length > 0) hand(outcomes)
    },
    stop: () => {
      stopped = true
    },
  }
}

function wentWrong(outcome: Outcome): boolean {
  return 'failure' in outcome || outcome.converted.problems.length > 0
}
