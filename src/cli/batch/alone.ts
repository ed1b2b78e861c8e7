import { setImmediate as turn } from 'node:timers/promises'
import type { Tools } from '../../batch/convert.ts'
import type { Crew } from '../../batch/crew.ts'
import type { Order } from '../../batch/order.ts'
import type { Language } from '../../report/messages.ts'
import { outcomeOf } from './hand.ts'

/** A crew of this thread alone, for batches that are too small for workers. Signals are heard between files. */
export function alone(order: Order, tools: Tools, language: Language): Crew {
  let stopped = false
  return {
    work: async (next, hand) => {
      for (let [job] = next(1); job && !stopped; [job] = next(1)) {
        hand([await outcomeOf(job, order, tools, language)])
        await turn()
      }
    },
    stop: () => {
      stopped = true
    },
  }
}
