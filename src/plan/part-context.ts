import type { Diagnostic } from '../model/diagnostic.ts'
import type { Findings } from '../model/findings.ts'
import type { LabelForm } from '../model/item.ts'
import type { UnitMention } from '../model/mention.ts'
import type { ItemKind } from '../model/plan-document.ts'
import type { SourceText } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'
import type { UnitName } from './names/index.ts'
import type { NotesInForce } from './notes.ts'
import type { OutlineDraft, TaskDraft } from './plan-draft.ts'
import type { TaskUnit } from './units.ts'

/** What holds for a whole part, and where its tasks and remarks are put. */
export interface PartContext {
  readonly source: SourceText
  readonly findings: Findings
  /** In front of every id: ``, `A1.`, `P2.` */
  readonly prefix: string
  /** The part's title, `null` in the first. */
  readonly part: string | null
  readonly nameOf: (unit: UnitMention) => UnitName
  readonly notesAt: (task: Span) => NotesInForce
  readonly planYear: number | null
  /** Forms of labels whose items each close with a line of units. */
  readonly ownLines: ReadonlySet<LabelForm>
  /** The document's date, ISO. */
  readonly date: string | null
  /** 发布日期, ISO. */
  readonly published: string | null
  readonly period: { readonly start: string | null; readonly end: string | null } | null
  /** A plain list: its leaves are entries. */
  readonly plainList: boolean
  /** A text about another one: its items are no tasks. */
  readonly aboutAnother: boolean
  readonly newId: (wanted: string) => string
  readonly tasks: TaskDraft[]
  readonly diagnostics: Diagnostic[]
}

/** What the enclosing sections hand down. */
export interface Above {
  /** Numbers of the enclosing items, joined. */
  readonly path: string
  readonly sections: readonly string[]
  /** The nearest kind told; `null` where none is. */
  readonly kind: Exclude<ItemKind, 'entry'> | null
  readonly units: readonly TaskUnit[]
  readonly year: number | null
  /** The deadline (ISO) that the nearest heading tells. */
  readonly due: string | null
}

export type { OutlineDraft }
