import type { Rule } from './page.ts'

/** Lines nearer than this are one: borders drawn double, or piece by piece. */
export const NEAR = 3
/** A page with more lines than this holds a drawing, not tables. */
const MOST = 4000
/** As they are painted: borders come cell by cell. */
export const MOST_RULES = 100_000

/** The lines of a page, those that lie on each other or go on from each other made one. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  if (rules.length > MOST_RULES) return []
  const joined: Rule[] = []
  const sorted = rules.toSorted(
    (a, b) => Number(a.horizontal) - Number(b.horizontal) || a.at - b.at || a.from - b.from,
  )
  /** Those of nearly the same place. */
  let open: { -readonly [K in keyof Rule]: Rule[K] }[] = []
  for (const rule of sorted) {
    open = open.filter(({ at, horizontal }) => horizontal === rule.horizontal && rule.at - at <= NEAR)
    const other = open.find(({ from, to }) => rule.from <= to + NEAR && rule.to >= from - NEAR)
    if (other) {
      other.from = Math.min(other.from, rule.from)
      other.to = Math.max(other.to, rule.to)
    } else {
      const one = { ...rule }
      open.push(one)
      joined.push(one)
    }
    if (joined.length > MOST) return []
  }
  return joined
}

/** Groups of lines that cross or touch each other. */
export function crossing(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const level = [...rules.keys()].filter((i) => rules[i]!.horizontal)
  const upright = [...rules.keys()].filter((i) => !rules[i]!.horizontal)
  for (const i of level) for (const j of upright) if (meet(rules[i]!, rules[j]!)) parent[root(i)] = root(j)
  const groups = new Map<number, Rule[]>()
  for (const [i, rule] of rules.entries()) {
    const group = groups.get(root(i))
    if (group) group.push(rule)
    else groups.set(root(i), [rule])
  }
  return [...groups.values()]
}

function meet(level: Rule, upright: Rule): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  )
}
