import type { ItemKind, OutlineItem, Place, PlanDocument, PlanTask } from '../model/plan-document.ts'
import type { Span } from '../model/span.ts'

/** A published shape before lines and columns are known: spans where places will stand. */
export type Unplaced<T> = T extends Place
  ? Span
  : T extends readonly (infer One)[]
    ? Unplaced<One>[]
    : T extends object
      ? { [Key in keyof T]: Unplaced<T[Key]> }
      : T

export type TaskDraft = Unplaced<PlanTask>

/** A node of the outline; written out because it holds its own kind. */
export interface OutlineDraft extends Omit<Unplaced<OutlineItem>, 'children'> {
  readonly children: OutlineDraft[]
}

export type FieldsDraft = PlanDocument['document']

/** The plan with offsets only: `report/` adds lines, columns and messages. */
export interface PlanDraft {
  readonly document: FieldsDraft
  readonly outline: OutlineDraft[]
  readonly tasks: TaskDraft[]
  /** The `part` of the tasks in each stretch of the text. */
  readonly parts: readonly { readonly title: string | null; readonly span: Span }[]
}

export type { ItemKind }
