import type { Shard } from '../../batch/shard.ts'
import { fillIn } from '../session.ts'
import { usageError } from '../usage-error.ts'
import type { Words } from '../words.ts'

/** A whole number from `least` on. */
export function atLeast(least: number) {
  return (value: string, { batch }: Words): void => {
    if (/^\d{1,6}$/.test(value) && Number(value) >= least) return
    throw usageError(fillIn(fillIn(batch.noNumber, value), least))
  }
}

/** A number greater than 0, perhaps with decimals. */
export function someNumber(value: string, { batch }: Words): void {
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(value) && Number(value) > 0) return
  throw usageError(fillIn(fillIn(batch.noNumber, value), '0.001'))
}

export function asShard(value: string, { batch }: Words): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (shard.index >= 1 && shard.index <= shard.count) return shard
  throw usageError(fillIn(batch.noShard, value))
}
