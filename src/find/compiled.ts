import type { Rule, RuleContext } from '../model/rule.ts'
import type { Trap } from './scan.ts'

/** A rule ready to run: all of one shape, which the engine reads fastest. */
export interface Compiled<T> {
  readonly name: string
  readonly pattern: RegExp
  readonly read: Rule<T>['read']
  readonly trap: boolean
  /** Of every group one word must be there (`Rule.needs`). */
  readonly needs: readonly (readonly string[])[]
}

/** The rules of one context: those that find, and the traps, each in their order. */
export interface Family<T> {
  readonly finds: readonly Compiled<T>[]
  readonly traps: readonly Compiled<T>[]
}

type Rules<T> = readonly (Rule<T> | Trap)[]

const families = new WeakMap<Rules<unknown>, Map<RuleContext, Family<unknown>>>()

/** The rules of a list that count in a context; made once for each list. */
export function familyOf<T>(rules: Rules<T>, context: RuleContext): Family<T> {
  let known = families.get(rules as Rules<unknown>)
  if (!known) {
    known = new Map()
    families.set(rules as Rules<unknown>, known)
  }
  let family = known.get(context)
  if (!family) {
    const all = rules.filter((rule) => rule.contexts?.includes(context) !== false).map(compile)
    family = { finds: all.filter(({ trap }) => !trap), traps: all.filter(({ trap }) => trap) }
    known.set(context, family)
  }
  return family as Family<T>
}

function compile<T>(rule: Rule<T> | Trap): Compiled<unknown> {
  const { name, pattern, read, needs } = rule
  return { name, pattern, read, trap: 'trap' in rule, needs: groupsOf(needs) }
}

function groupsOf(needs: string | undefined): readonly (readonly string[])[] {
  return needs === undefined ? [] : needs.split(' ').map((group) => group.split('|'))
}

/** Can a rule with these needs find anything in the text? `false` is certain, and cheaper than its pattern. */
export function hasNeeds(needs: Compiled<unknown>['needs'], text: string): boolean {
  for (const words of needs) if (!hasAny(words, text)) return false
  return true
}

function hasAny(words: readonly string[], text: string): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}
