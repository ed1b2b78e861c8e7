import type { Span } from './span.ts'

/** Where a rule looks: running text, the value of a time field, or the bracket of a phase's heading. */
export type RuleContext = 'text' | 'field' | 'phase'

/** One match of a rule's pattern, with what stands around it. */
export interface RuleMatch {
  readonly groups: Readonly<Record<string, string | undefined>>
  /** The matched phrase in the folded text. */
  readonly phrase: string
  /** Folded text before and behind, at most 24 characters each, inside the searched span. */
  readonly before: string
  readonly after: string
  readonly context: RuleContext
}

/** An example of a rule: a text and what the rule finds in it, told shortly. None: looks like it, is not. */
export interface RuleExample {
  readonly text: string
  readonly context?: RuleContext
  readonly finds: readonly string[]
}

/** A form of text and how it is read: manual, rule and test in one file. */
export interface Rule<T> {
  /** Its place under src/find, without the ending: `times/month-end`. */
  readonly name: string
  /** What it reads, in Chinese, with an example. */
  readonly about: string
  /** Matched against folded text; flags `g` and `u`; bounded, with named groups. */
  readonly pattern: RegExp
  /**
   * Words without which the rule finds nothing: of every group (parted by blanks) one word (parted by `|`).
   * Patterns are costly to compile; where these words are missing, none is tried.
   */
  readonly needs?: string
  /** Where a match counts; all contexts when left out. */
  readonly contexts?: readonly RuleContext[]
  /** What the match means; `null`: looks like it, is not. `trim` cuts the phrase at its ends. */
  readonly read: (match: RuleMatch) => T | null
  readonly examples: readonly RuleExample[]
}

/** What a family of rules found, with its place. */
export interface Found<T> {
  readonly rule: string
  readonly span: Span
  readonly value: T
}
