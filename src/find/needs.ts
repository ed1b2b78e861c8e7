import type { Rule } from '../model/rule.ts'

const parsed = new Map<string, readonly (readonly string[])[]>()

/** Can the rule find anything in the text? `false` is certain, and much cheaper than its pattern. */
export function hasNeeds({ needs }: Pick<Rule<unknown>, 'needs'>, text: string): boolean {
  if (needs === undefined) return true
  for (const words of groupsOf(needs)) if (!hasAny(words, text)) return false
  return true
}

function hasAny(words: readonly string[], text: string): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}

function groupsOf(needs: string): readonly (readonly string[])[] {
  const known = parsed.get(needs)
  if (known) return known
  const groups = needs.split(' ').map((group) => group.split('|'))
  parsed.set(needs, groups)
  return groups
}
