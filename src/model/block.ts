import type { Span } from './span.ts'

/** A stretch of text that stands by itself: a line, or a run told apart by ideographic spaces. Trimmed, not empty. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
}

/** A cell at its place in the grid; `rows` and `columns` tell how far it is merged (1 = not). */
export interface Cell {
  readonly span: Span
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A table: its cells row by row, as written (a merged cell stands once). */
export interface Table {
  readonly kind: 'table'
  readonly span: Span
  readonly rows: readonly (readonly Cell[])[]
  /** A blank cell says nothing; else it may repeat the one above it. */
  readonly blanksAreBlank?: boolean
}

export type Block = Paragraph | Table
