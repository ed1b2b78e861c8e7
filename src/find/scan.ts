import type { Found, Rule, RuleContext, RuleMatch } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { matchesOf } from '../text/matches.ts'
import { type Family, familyOf, type ReadyRule } from './family.ts'
import { groupsHeld } from './needs.ts'

/**
 * A rule that finds nothing and keeps others from finding: what it matches is spoken for
 * (`比2015年下降`, `《…》`). An ordinary rule whose `read` gives `null` leaves its match to others.
 */
export interface Trap extends Rule<never> {
  readonly trap: true
}

/** A match with what it means; `null` on a trap's. */
export interface Claim<T> {
  readonly rule: string
  readonly span: Span
  readonly value: T | null
}

type Rules<T> = readonly (Rule<T> | Trap)[]

/**
 * Runs every rule of the context over a stretch of folded text. Where matches overlap, the longest wins, of
 * equals a trap's, then the one whose rule stands first; what is left is in reading order.
 */
export function scan<T>(rules: Rules<T>, folded: string, span: Span, context: RuleContext): Found<T>[] {
  const family = familyOf(rules, context)
  const searched = searchedIn(family, folded, span, context)
  const finds = claimsOf(family.finds, searched)
  // Traps only take away.
  if (finds.length === 0) return []
  return settled([...claimsOf(family.traps, searched), ...finds], span).filter(isFound)
}

/** As `scan`, with what traps claimed. */
export function claim<T>(
  rules: Rules<T>,
  folded: string,
  span: Span,
  context: RuleContext,
): readonly Claim<T>[] {
  const family = familyOf(rules, context)
  const searched = searchedIn(family, folded, span, context)
  return settled([...claimsOf(family.traps, searched), ...claimsOf(family.finds, searched)], span)
}

/** A stretch in which rules look for matches. */
interface Searched {
  readonly stretch: string
  readonly offset: number
  readonly context: RuleContext
  /** Which of the family's groups of words it holds. */
  readonly held: readonly boolean[]
}

function searchedIn<T>(family: Family<T>, folded: string, span: Span, context: RuleContext): Searched {
  const held = groupsHeld(family.wanted, folded, span)
  return { stretch: folded.slice(span.start, span.end), offset: span.start, context, held }
}

function isFound<T>(claim: Claim<T>): claim is Found<T> {
  return claim.value !== null
}

function claimsOf<T>(rules: readonly ReadyRule<T>[], searched: Searched): Claim<T>[] {
  const claims: Claim<T>[] = []
  for (const rule of rules) if (hasWords(rule.needs, searched.held)) pushClaims(claims, rule, searched)
  return claims
}

function hasWords(needs: readonly number[], held: readonly boolean[]): boolean {
  for (const place of needs) if (!held[place]) return false
  return true
}

function pushClaims<T>(
  claims: Claim<T>[],
  { name, pattern, read, trap }: ReadyRule<T>,
  { stretch, offset, context }: Searched,
): void {
  for (const match of matchesOf(pattern, stretch)) {
    const value = read(surroundings(match, stretch, context))
    const start = offset + match.index
    const span = { start, end: start + match[0].length }
    if (value !== null || trap) claims.push({ rule: name, span, value })
  }
}

function surroundings(match: RegExpExecArray, stretch: string, context: RuleContext): RuleMatch {
  const end = match.index + match[0].length
  return {
    groups: match.groups ?? {},
    phrase: match[0],
    before: stretch.slice(Math.max(0, match.index - 24), match.index),
    after: stretch.slice(end, end + 24),
    context,
  }
}

/**
 * In reading order those that overlap nothing longer. Whatever was kept is no shorter, so it covers an end
 * of what it overlaps.
 */
function settled<T>(claims: readonly Claim<T>[], { start, end }: Span): readonly Claim<T>[] {
  if (claims.length < 2) return claims
  const taken = new Uint8Array(end - start)
  const size = ({ span }: Claim<T>): number => span.end - span.start
  return claims
    .toSorted((a, b) => size(b) - size(a))
    .filter(({ span }) => {
      if (taken[span.start - start] === 1 || taken[span.end - 1 - start] === 1) return false
      taken.fill(1, span.start - start, span.end - start)
      return true
    })
    .sort((a, b) => a.span.start - b.span.start)
}
