import { Worker } from 'node:worker_threads'
import type { Job } from '../../batch/convert.ts'
import { type HandData, type HandMessage, SLOTS } from './hand.ts'

export interface HireOptions {
  /** The script that a worker runs. */
  readonly script: string
  /** Milliseconds for a file. */
  readonly timeout: number
  /** MiB of JavaScript objects in a worker; bytes that it reads do not count. */
  readonly memory: number
  readonly data: Omit<HandData, 'shared'>
}

/** Why a worker is no more. */
export type Loss = 'TIMEOUT' | 'MEMORY' | 'CRASH'

/** One worker, and the jobs that it was sent and has not handed over. */
export interface Hired {
  readonly jobs: Map<number, Job>
  readonly send: (jobs: readonly Job[]) => void
  /** To be called now and then: ends a worker that is too long at one file. */
  readonly look: () => void
  /** Has it leave its jobs after the one in hand. */
  readonly stop: () => void
  /** Ends it at once; it is not told as lost. */
  readonly dismiss: () => Promise<unknown>
}

interface Listeners {
  readonly message: (hired: Hired, message: HandMessage) => void
  /** The worker went down or was ended, with this job in hand. */
  readonly lost: (hired: Hired, loss: Loss, job: Job | null) => void
}

/** The young generation of a worker's memory (MiB): small, since it holds one document at a time. */
const YOUNG = 16

export function hire({ script, timeout, memory, data }: HireOptions, on: Listeners): Hired {
  const shared = new SharedArrayBuffer(SLOTS.length * Int32Array.BYTES_PER_ELEMENT)
  const slots = new Int32Array(shared)
  const worker = new Worker(script, {
    workerData: { ...data, shared } satisfies HandData,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG },
  })
  const jobs = new Map<number, Job>()
  let seen = { slot: 0, since: performance.now() }
  let over = false
  let late = false

  const lose = (loss: Loss): void => {
    if (over) return
    over = true
    // A worker that is ended may have gone on to the next job meanwhile.
    const slot = late ? seen.slot : Atomics.load(slots, SLOTS.job)
    on.lost(hired, late ? 'TIMEOUT' : loss, jobs.get(slot - 1) ?? null)
  }
  worker.on('message', (message: HandMessage) => {
    if (!over) on.message(hired, message)
  })
  worker.on('error', ({ code }: NodeJS.ErrnoException) =>
    lose(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'MEMORY' : 'CRASH'),
  )
  worker.on('exit', () => lose('CRASH'))

  const hired: Hired = {
    jobs,
    send: (sent) => {
      for (const job of sent) jobs.set(job.index, job)
      worker.postMessage(sent)
    },
    look: () => {
      const slot = Atomics.load(slots, SLOTS.job)
      const now = performance.now()
      if (slot === 0 || slot !== seen.slot) seen = { slot, since: now }
      else if (!late && now - seen.since > timeout) {
        late = true
        void worker.terminate()
      }
    },
    stop: () => void Atomics.store(slots, SLOTS.stop, 1),
    dismiss: () => {
      over = true
      return worker.terminate()
    },
  }
  return hired
}
