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
  const held = bodies.map((body) => ({ id: body.id, pairs: pairsOf(body.title + body.text) }))
  for (const row of rows) {
    const best = bestOf(pairsOf(row.title), held)
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
    let common = 0
    for (const pair of row) if (pairs.has(pair)) common++
    if (row.size > 0 && common / row.size > most) {
      best = id
      most = common / row.size
    }
  }
  return best
}

function pairsOf(text: string): Set<string> {
  const signs = text.replace(/[\s\p{P}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, signs.length - 1) }, (_, at) => signs.slice(at, at + 2)))
}
