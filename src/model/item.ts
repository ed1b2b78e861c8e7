import type { UnitRole } from './mention.ts'
import type { Span } from './span.ts'

/** The numbering forms of notices, as GB/T 9704 names their levels and beyond. */
export type LabelForm =
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'han-bracket' // (一)
  | 'arabic' // 1. 1、
  | 'dotted-2' // 1.1
  | 'dotted-3' // 1.1.1
  | 'dotted-4' // 1.1.1.1
  | 'arabic-bracket' // (1)
  | 'arabic-half-bracket' // 1)
  | 'circled' // ①

/** An item's number as written. */
export interface Label {
  readonly form: LabelForm
  readonly number: number
  readonly span: Span
}

/** A numbered unit of the text. Spans of heading and body hold an assignment where the text does. */
export interface Item {
  readonly label: Label
  /** First sentence without label and final 。 */
  readonly heading: Span
  /** The heading stands on a line of its own, or the first child follows it at once. */
  readonly headingAlone: boolean
  /** What follows the heading and is no child's: one span a paragraph, trimmed. */
  readonly body: readonly Span[]
  readonly tables: readonly TaskTable[]
  readonly children: readonly Item[]
  /** From the label to the end of the last child. */
  readonly span: Span
}

/** A text that numbers its items anew under a title of its own: the plan, an annex, a further plan. */
export interface Part {
  /** The lines of its title; none where it has none. */
  readonly title: readonly Span[]
  /** The annex number, 0 for 附件 without one, `null` where it is no annex. */
  readonly annex: number | null
  /** Paragraphs before the first item. */
  readonly preamble: readonly Span[]
  readonly items: readonly Item[]
  /** Tables outside of any item. */
  readonly tables: readonly TaskTable[]
  /** Paragraphs after the last item that speak to the whole part. */
  readonly closing: readonly Span[]
  readonly span: Span
}

/** A row of a task table: one task. Spans are whole cells; a merged cell's span stands in every row it covers. */
export interface TaskRow {
  /** The number as written, from the number cell or the task cell. */
  readonly label: Span | null
  /** The number of a cell that is merged over several rows which number themselves. */
  readonly outer: Span | null
  /** The number cell that the row stands under, also where that is merged or left blank below it. */
  readonly number: Span | null
  readonly sections: readonly Span[]
  readonly title: Span
  /** A second cell that tells of the task. */
  readonly text: Span | null
  /** What is to be reached in the year, in a column of its own: it may tell by when. */
  readonly goals: readonly Span[]
  readonly units: readonly UnitCell[]
  readonly times: readonly TimeCell[]
  readonly span: Span
}

/** A cell of a column of times; one of a quarter's column tells what is due by its end. */
export interface TimeCell {
  readonly cell: Span
  readonly quarter: number | null
}

/** A cell of units or persons, with the header that names its role. */
export interface UnitCell {
  readonly role: UnitRole | 'person'
  readonly header: string
  readonly cell: Span
}

/** A table as the plan reads it: rows that are tasks, or none where its header names no task column. */
export interface TaskTable {
  readonly span: Span
  readonly header: Span | null
  readonly rows: readonly TaskRow[]
  /** The cells of a table without tasks, row by row: nothing of the text is lost. */
  readonly cells: readonly (readonly Span[])[]
}
