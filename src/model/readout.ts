import type { ItemKind, PlanDiagnostic, PlanTask } from './plan-document.ts'

/** What corrections are made to: the tasks of a document as govplan reads it, and what tells where a task stands. */
export interface Readout {
  readonly tasks: readonly PlanTask[]
  readonly diagnostics: readonly PlanDiagnostic[]
  /** What the spans point into. */
  readonly text: string
  /** The headings of all items, each with the stretch that it stands above, outer ones first. */
  readonly headings: readonly {
    readonly heading: string
    readonly kind: ItemKind
    readonly start: number
    readonly end: number
  }[]
  /** The plan and its annexes: the `part` of the tasks in each. */
  readonly parts: readonly { readonly title: string | null; readonly start: number; readonly end: number }[]
}
