import { createHash } from 'node:crypto'

/** One of several runs that share a folder: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** `2-of-5`, in names of what belongs to a shard alone. */
export function shardName({ index, count }: Shard): string {
  return `${index}-of-${count}`
}

/** Does this file belong to the shard? Its name alone decides, so that every machine says the same. */
export function isInShard(name: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % count === index - 1
}
