import type { Assignment } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { Bracket } from '../../text/brackets.ts'

/** A stretch of an item's own text, with its brackets found once for all forms. */
export interface Stretch {
  readonly folded: string
  readonly span: Span
  readonly brackets: readonly Bracket[]
}

/** An example: a paragraph, and the assignments found in it as `lead 市财政局`, joined by ` · `. */
export interface FormExample {
  readonly text: string
  readonly finds: readonly string[]
}

/** A way of writing who does a task: manual, rule and test in one file. */
export interface AssignmentForm {
  /** Its place under src/find, without the ending. */
  readonly name: string
  readonly about: string
  readonly find: (stretch: Stretch) => readonly Assignment[]
  readonly examples: readonly FormExample[]
}
