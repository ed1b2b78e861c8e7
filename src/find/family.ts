import type { Rule, RuleContext } from '../model/rule.ts'
import { type Needs, needsOf } from './needs.ts'
import type { Trap } from './scan.ts'

/** A rule ready to run: all of one shape, which the engine reads fastest. */
export interface ReadyRule<T> {
  readonly name: string
  readonly pattern: RegExp
  readonly read: Rule<T>['read']
  readonly trap: boolean
  readonly needs: Needs
}

/** The rules of one context: those that find, and the traps, each in their order. */
export interface Family<T> {
  readonly finds: readonly ReadyRule<T>[]
  readonly traps: readonly ReadyRule<T>[]
}

const families = new WeakMap<object, Map<RuleContext, Family<never>>>()

/** The rules of a list that count in a context; made once for each. */
export function familyOf<T>(rules: readonly (Rule<T> | Trap)[], context: RuleContext): Family<T> {
  const known = families.get(rules) ?? new Map<RuleContext, Family<never>>()
  families.set(rules, known)
  const family = known.get(context) ?? makeFamily(rules, context)
  known.set(context, family as Family<never>)
  return family
}

function makeFamily<T>(rules: readonly (Rule<T> | Trap)[], context: RuleContext): Family<T> {
  const ready = rules.filter(({ contexts }) => contexts?.includes(context) !== false).map(makeReady)
  return { finds: ready.filter(({ trap }) => !trap), traps: ready.filter(({ trap }) => trap) }
}

function makeReady<T>(rule: Rule<T> | Trap): ReadyRule<T> {
  const { name, pattern, read, needs } = rule
  return { name, pattern, read, trap: 'trap' in rule, needs: needsOf(needs) }
}
