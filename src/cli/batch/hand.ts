import { parentPort, threadId, workerData } from 'node:worker_threads'
import { convert, type Job, type Tools } from '../../batch/convert.ts'
import type { Outcome } from '../../batch/crew.ts'
import { type Order, orderHash } from '../../batch/order.ts'
import { type StoreOptions, storeIn } from '../../batch/store.ts'
import type { Language } from '../../report/messages.ts'
import { failureOf } from './failure-of.ts'
import { realDisk } from './real-disk.ts'

/** What a worker is told at its start. */
export interface HandData {
  readonly order: Order
  readonly store: Omit<StoreOptions, 'writer'>
  readonly language: Language
  /** Shared with the crew; see `SLOTS`. */
  readonly shared: SharedArrayBuffer
}

/** In the shared memory: the job in hand (its index plus one, 0 for none), and whether to stop. */
export const SLOTS = { job: 0, stop: 1, length: 2 } as const

/** What a worker says: what became of jobs; `free` when it has none left. */
export interface HandMessage {
  readonly outcomes: readonly Outcome[]
  readonly free: boolean
}

/** Milliseconds after which outcomes are handed over, though the worker has more to do. */
const PATIENCE = 200

/** A worker's life: it does the jobs that it is sent, one after the other. */
export function workAsHand(): void {
  const { order, store, language, shared } = workerData as HandData
  const slots = new Int32Array(shared)
  const tools: Tools = {
    disk: realDisk,
    store: storeIn({ ...store, writer: `${process.pid}-${threadId}` }, realDisk),
    order: orderHash(order),
    ...helpOf(language),
  }
  parentPort!.on('message', async (jobs: readonly Job[]) => {
    let outcomes: Outcome[] = []
    let told = performance.now()
    for (const job of jobs) {
      if (Atomics.load(slots, SLOTS.stop) === 1) break
      Atomics.store(slots, SLOTS.job, job.index + 1)
      outcomes.push(await outcomeOf(job, order, tools, language))
      Atomics.store(slots, SLOTS.job, 0)
      if (performance.now() - told < PATIENCE) continue
      say({ outcomes, free: false })
      outcomes = []
      told = performance.now()
    }
    say({ outcomes, free: true })
  })
}

/** What the surroundings give a reader, and the words for its errors. */
export function helpOf(language: Language): Pick<Tools, 'convertOffice' | 'failureOf'> {
  return {
    convertOffice: async (...asked) => (await import('../office.ts')).convertWithOffice(process, ...asked),
    failureOf: (error) => failureOf(error, language),
  }
}

function say(message: HandMessage): void {
  parentPort!.postMessage(message)
}

/** Does a job; whatever is thrown becomes its failure. */
export async function outcomeOf(job: Job, order: Order, tools: Tools, language: Language): Promise<Outcome> {
  const start = performance.now()
  try {
    const converted = await convert(job, order, tools)
    return { index: job.index, ms: performance.now() - start, converted }
  } catch (error) {
    return { index: job.index, ms: performance.now() - start, failure: failureOf(error, language) }
  }
}
