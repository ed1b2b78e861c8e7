/** What a cell holds: text, a number, or a day (ISO). */
export type CellValue = string | number | Day | null

export interface Day {
  readonly day: string
}

export interface SheetColumn {
  readonly header: string
  /** In characters of the default font. */
  readonly width: number
  /** Neighbours that say the same become one cell where merging is asked for. */
  readonly merges?: boolean
  /** A drop-down of these. */
  readonly choices?: readonly string[]
  /** Colours days that are past or near, unless `done` stands in the column of choices. */
  readonly due?: { readonly done: string }
}

/** One sheet: a header row, and rows below it. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Printed above every page. */
  readonly title: string
}

export function dayOrNone(day: string | undefined): CellValue {
  return day === undefined || day === '' ? null : { day }
}
