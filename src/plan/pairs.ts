/** The pairs of signs that follow each other in a text: what it has in common with another that tells the same. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1))
  return pairs
}

/** How many of the pairs the others hold, too. */
export function inCommon(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0
  for (const pair of pairs) if (others.has(pair)) common++
  return common
}
