import { output as outputOf } from '../../batch/convert.ts'
import { mergedName } from '../../batch/merged-result.ts'
import type { Order } from '../../batch/order.ts'
import type { Shard } from '../../batch/shard.ts'
import { type Found, isObstacle } from '../../batch/sources.ts'
import { visibleLine } from '../../write/visible.ts'

/** What becomes of each file, a line each. */
export function* plannedLines(found: Iterable<Found>, order: Order, shard: Shard | null): Iterable<string> {
  for (const file of found) {
    if (isObstacle(file)) continue
    const result = order.merged ? mergedName(order, shard) : outputOf(file.name, order)
    yield `${visibleLine(`${file.path} -> ${result}`)}\n`
  }
}
