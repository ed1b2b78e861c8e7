import type { Line } from './lines.ts'

export interface TableCell {
  readonly text: string
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Its last line reaches to its end, and no sentence ends there: it may go on. */
  readonly open: boolean
}

/** A table on a page; `xs` are the edges of its columns. Every row holds the cells that begin in it. */
export interface TablePart {
  readonly kind: 'table'
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** Where text begins and ends on a page, or in a column of it. */
export interface Margins {
  readonly left: number
  readonly right: number
}

export interface LinePart extends Line {
  readonly kind: 'line'
  /** Those of its column, and where the columns begin, on a page that is set in two. */
  readonly margins?: Margins
  readonly top?: number
}

/** What stands on a page, in reading order. */
export interface PageParts {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly pictured: boolean
  readonly parts: readonly (LinePart | TablePart)[]
}
