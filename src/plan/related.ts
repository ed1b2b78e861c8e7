import { inCommon, pairsOf } from './pairs.ts'
import type { TaskDraft } from './plan-draft.ts'

/** Share of a row's pairs of characters that a body task must hold to be the one it restates. */
const ENOUGH = 0.62
/** Beyond this many comparisons none is made. */
const MOST_COMPARED = 400_000

/** Pairs body tasks with the annex rows that state them again; the tasks with `related` filled. */
export function relate(tasks: readonly TaskDraft[]): TaskDraft[] {
  const rows = tasks.filter(({ origin, part }) => origin === 'table' && part !== null)
  const bodies = tasks.filter(({ origin, part }) => origin === 'body' && part === null)
  if (rows.length === 0 || bodies.length === 0 || rows.length * bodies.length > MOST_COMPARED)
    return [...tasks]
  const pairs = new Map<string, string[]>()
  const held = bodies.map((body) => ({ id: body.id, pairs: pairsIn(body.title + body.text) }))
  for (const row of rows) {
    const best = bestOf(pairsIn(row.title), held)
    if (best === null) continue
    pairs.set(row.id, [...(pairs.get(row.id) ?? []), best])
    pairs.set(best, [...(pairs.get(best) ?? []), row.id])
  }
  return tasks.map((task) => ({ ...task, related: pairs.get(task.id) ?? [] }))
}

function bestOf(
  row: ReadonlySet<string>,
  held: readonly { id: string; pairs: ReadonlySet<string> }[],
): string | null {
  let best: string | null = null
  let most = ENOUGH
  for (const { id, pairs } of held) {
    const share = row.size === 0 ? 0 : inCommon(row, pairs) / row.size
    if (share > most) {
      best = id
      most = share
    }
  }
  return best
}

function pairsIn(text: string): Set<string> {
  return pairsOf(text.replace(/[\s\p{P}]/gu, ''))
}
