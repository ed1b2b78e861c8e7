import type { Rule } from '../model/rule.ts'

/** The words that a rule needs: of every group one. */
export type Needs = readonly (readonly string[])[]

const parsed = new Map<string, Needs>()

/** Can the rule find anything in the text? `false` is certain, and much cheaper than its pattern. */
export function hasNeeds({ needs }: Pick<Rule<unknown>, 'needs'>, text: string): boolean {
  return holds(needsOf(needs), text)
}

/** The needs of a rule as it tells them (`Rule.needs`); none where it tells none. */
export function needsOf(needs: string | undefined): Needs {
  if (needs === undefined) return []
  const known = parsed.get(needs) ?? needs.split(' ').map((group) => group.split('|'))
  parsed.set(needs, known)
  return known
}

/** Does the text hold a word of every group? */
export function holds(needs: Needs, text: string): boolean {
  for (const words of needs) if (!hasAny(words, text)) return false
  return true
}

function hasAny(words: readonly string[], text: string): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}
