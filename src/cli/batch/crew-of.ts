import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Tools } from '../../batch/convert.ts'
import { type Order, orderHash } from '../../batch/order.ts'
import { storeIn } from '../../batch/store.ts'
import type { Session } from '../session.ts'
import { alone } from './alone.ts'
import type { BatchFlags } from './batch-flags.ts'
import { failureOf } from './failure-of.ts'
import { helpOf } from './hand.ts'
import { realDisk } from './real-disk.ts'
import { type Workers, workers } from './workers.ts'

/** Fewer files than that are done before workers would have started. */
const FEW = 40
const TIMEOUT = 60_000
const MEMORY = 1024

/** The script of a worker, beside `dist`. */
const SCRIPT = join(import.meta.dirname, '../bin/hand.js')

/** Workers, or this thread alone where they do not pay and no limit asks for them. */
export function crewOf(
  count: number,
  order: Order,
  store: { readonly folder: string; readonly temporary: string; readonly force: boolean },
  { jobs, timeout, memory }: BatchFlags,
  { language }: Session,
): Workers {
  if (timeout === undefined && memory === undefined && (count < FEW || jobs === '1')) {
    const tools: Tools = {
      disk: realDisk,
      store: storeIn({ ...store, writer: String(process.pid) }, realDisk),
      order: orderHash(order),
      ...helpOf(language),
    }
    return { ...alone(order, tools, language), kill: async () => {} }
  }
  return workers({
    script: SCRIPT,
    count: Math.max(1, Math.min(count, jobs === undefined ? availableParallelism() : Number(jobs))),
    timeout: timeout === undefined ? TIMEOUT : Number(timeout) * 1000,
    memory: memory === undefined ? MEMORY : Number(memory),
    data: { order, store, language },
    failureOf: (error) => failureOf(error, language),
  })
}
