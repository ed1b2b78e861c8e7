import type { Rule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'

/** The words that a rule needs: of every group one. */
export type Needs = readonly (readonly string[])[]

const parsed = new Map<string, Needs>()

/** Can the rule find anything in the text? `false` is certain, and much cheaper than its pattern. */
export function hasNeeds({ needs }: Pick<Rule<unknown>, 'needs'>, text: string): boolean {
  if (needs === undefined) return true
  const known = parsed.get(needs) ?? groupsOf(needs).map((group) => group.split('|'))
  parsed.set(needs, known)
  return known.every((words) => words.some((word) => text.includes(word)))
}

/** The groups of a rule's needs (`Rule.needs`), as they are written. */
export function groupsOf(needs: string): readonly string[] {
  return needs.split(' ').filter((group) => group !== '')
}

/** The groups that all rules of a family need, to be looked for in one pass: by the unit that a word begins with. */
export interface Wanted {
  readonly groups: number
  readonly byFirstUnit: ReadonlyMap<number, readonly WantedWord[]>
}

interface WantedWord {
  readonly word: string
  /** The places of the groups that it stands in. */
  readonly groups: readonly number[]
}

/** Makes ready for `groupsHeld`; a group is told by its place in the list. */
export function wantedOf(groups: readonly string[]): Wanted {
  const places = new Map<string, number[]>()
  for (const [place, group] of groups.entries())
    for (const word of group.split('|')) places.set(word, [...(places.get(word) ?? []), place])
  const byFirstUnit = new Map<number, WantedWord[]>()
  for (const [word, at] of places) {
    const unit = word.charCodeAt(0)
    byFirstUnit.set(unit, [...(byFirstUnit.get(unit) ?? []), { word, groups: at }])
  }
  return { groups: groups.length, byFirstUnit }
}

/** At the place of each group whether the stretch holds a word of it. */
export function groupsHeld({ groups, byFirstUnit }: Wanted, folded: string, { start, end }: Span): boolean[] {
  const held = new Array<boolean>(groups).fill(false)
  for (let at = start; at < end; at++) {
    const words = byFirstUnit.get(folded.charCodeAt(at))
    if (words === undefined) continue
    for (const { word, groups } of words)
      if (at + word.length <= end && goesOn(folded, at, word)) for (const place of groups) held[place] = true
  }
  return held
}

/** Does the word, whose first unit stands there, go on? For words this short quicker than `startsWith`. */
function goesOn(folded: string, at: number, word: string): boolean {
  for (let unit = 1; unit < word.length; unit++)
    if (folded.charCodeAt(at + unit) !== word.charCodeAt(unit)) return false
  return true
}
