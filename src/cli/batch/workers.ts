import type { Job } from '../../batch/convert.ts'
import type { Crew, Failure, Outcome } from '../../batch/crew.ts'
import type { HandMessage } from './hand.ts'
import { type Hired, type HireOptions, hire, type Loss } from './hired.ts'

export interface WorkerOptions extends HireOptions {
  /** How many work at once. */
  readonly count: number
  /** The words for why a worker is no more. */
  readonly failureOf: (error: unknown) => Failure
}

/** Jobs that a worker is sent at first. */
const FIRST_SHARE = 4
/** Milliseconds that what it is sent then takes: few enough to share the end of a batch, enough to save messages. */
const SHARE_MS = 100
const LARGEST_SHARE = 128
/** Milliseconds between looks at what workers have in hand. */
const WATCH_EVERY = 50
/** So many workers may go down without a file in hand before that is more than bad luck. */
const PATIENCE = 3

type Next = Parameters<Crew['work']>[0]
type Take = Parameters<Crew['work']>[1]

export interface Workers extends Crew {
  /** Ends all at once. */
  readonly kill: () => Promise<void>
}

/** A crew of workers. One that crashes, loops or takes too much memory costs the file that it had in hand. */
export function workers(options: WorkerOptions): Workers {
  const hands = new Set<Hired>()
  let stopping = false
  return {
    work: async (next, take) => {
      const watch = setInterval(() => {
        for (const hand of hands) hand.look()
      }, WATCH_EVERY)
      try {
        await employ(hands, { ...options, next, take, stopping: () => stopping })
      } finally {
        clearInterval(watch)
        for (const hand of hands) await hand.dismiss()
      }
    },
    stop: () => {
      stopping = true
      for (const hand of hands) hand.stop()
    },
    kill: async () => {
      await Promise.all([...hands].map((hand) => hand.dismiss()))
    },
  }
}

interface Employment extends WorkerOptions {
  readonly next: Next
  readonly take: Take
  readonly stopping: () => boolean
}

/** Keeps `count` workers busy until there is nothing left to do. */
function employ(hands: Set<Hired>, employment: Employment): Promise<void> {
  const { count, next, take, stopping, failureOf } = employment
  /** What lost workers were sent and had not begun. */
  const returned: Job[] = []
  let misfortunes = 0

  return new Promise((resolve, reject) => {
    const engage = (hand: Hired, share: number): void => {
      const jobs = stopping() ? [] : returned.length > 0 ? returned.splice(0, share) : next(share)
      if (jobs.length > 0) hand.send(jobs)
      else {
        hands.delete(hand)
        void hand.dismiss()
        if (hands.size === 0) resolve()
      }
    }

    const message = (hand: Hired, { outcomes, free }: HandMessage): void => {
      const fresh = outcomes.filter(({ index }) => hand.jobs.delete(index))
      // First, so that the worker does not wait while its outcomes are written down.
      if (free) engage(hand, shareAfter(outcomes))
      if (fresh.length > 0) take(fresh)
    }

    const lost = (hand: Hired, loss: Loss, job: Job | null): void => {
      hands.delete(hand)
      const error = Object.assign(new Error(loss), { code: loss })
      if (job === null && ++misfortunes > PATIENCE) {
        reject(error)
        return
      }
      if (job !== null) {
        hand.jobs.delete(job.index)
        take([{ index: job.index, ms: 0, failure: failureOf(error) }])
      }
      returned.push(...hand.jobs.values())
      start()
    }

    /** What is thrown here would end the process, and with it what other workers have in hand. */
    const guarded =
      <A extends unknown[]>(listen: (...values: A) => void) =>
      (...values: A): void => {
        try {
          listen(...values)
        } catch (error) {
          reject(error)
        }
      }

    const start = (): void => {
      const hand = hire(employment, { message: guarded(message), lost: guarded(lost) })
      hands.add(hand)
      engage(hand, FIRST_SHARE)
    }
    for (let n = 0; n < count; n++) start()
  })
}

/** How many jobs like these a worker has for a while. */
function shareAfter(outcomes: readonly Outcome[]): number {
  const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0)
  return Math.min(LARGEST_SHARE, Math.ceil((outcomes.length * SHARE_MS) / Math.max(ms, 1)) || FIRST_SHARE)
}
