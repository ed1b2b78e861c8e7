import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Part } from '../../model/item.ts'
import type { Assignment } from '../../model/mention.ts'
import type { SourceText } from '../../model/source-text.ts'
import type { FieldsDraft, TaskDraft } from '../plan-draft.ts'

/** The whole plan, as a check looks at it. */
export interface Checked {
  readonly source: SourceText
  readonly parts: readonly Part[]
  /** What is assigned where no item is. */
  readonly outside: readonly Assignment[]
  readonly tasks: readonly TaskDraft[]
  readonly document: FieldsDraft
}

/** A way in which a notice can contradict itself; what it finds, with its places. */
export type Check = (checked: Checked) => readonly Diagnostic[]
