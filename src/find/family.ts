import type { Rule, RuleContext } from '../model/rule.ts'
import { groupsOf, type Wanted, wantedOf } from './needs.ts'
import type { Trap } from './scan.ts'

/** A rule ready to run: all of one shape, which the engine reads fastest. */
export interface ReadyRule<T> {
  readonly name: string
  readonly pattern: RegExp
  readonly read: Rule<T>['read']
  readonly trap: boolean
  /** The places of its groups of words among those of the family. */
  readonly needs: readonly number[]
}

/** The rules of one context: those that find, and the traps, each in their order; and the words that they need. */
export interface Family<T> {
  readonly finds: readonly ReadyRule<T>[]
  readonly traps: readonly ReadyRule<T>[]
  readonly wanted: Wanted
}

const families = new WeakMap<object, Map<RuleContext, Family<never>>>()

/** The rules of a list that count in a context; made once for each. */
export function familyOf<T>(rules: readonly (Rule<T> | Trap)[], context: RuleContext): Family<T> {
  const known = families.get(rules)?.get(context)
  if (known !== undefined) return known
  const family = makeFamily(rules, context)
  const contexts = families.get(rules) ?? new Map<RuleContext, Family<never>>()
  families.set(rules, contexts.set(context, family as Family<never>))
  return family
}

function makeFamily<T>(rules: readonly (Rule<T> | Trap)[], context: RuleContext): Family<T> {
  const counting = rules.filter(({ contexts }) => contexts?.includes(context) !== false)
  const groups = [...new Set(counting.flatMap(({ needs }) => groupsOf(needs ?? '')))]
  const ready = counting.map((rule) => makeReady(rule, groups))
  return {
    finds: ready.filter(({ trap }) => !trap),
    traps: ready.filter(({ trap }) => trap),
    wanted: wantedOf(groups),
  }
}

function makeReady<T>(rule: Rule<T> | Trap, groups: readonly string[]): ReadyRule<T> {
  const { name, pattern, read, needs = '' } = rule
  const places = groupsOf(needs).map((group) => groups.indexOf(group))
  return { name, pattern, read, trap: 'trap' in rule, needs: places }
}
