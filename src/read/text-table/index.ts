import type { Span } from '../../model/span.ts'
import { alignedTable } from './aligned.ts'
import { barTable } from './bar.ts'
import { blankTable } from './blank.ts'
import { cellBarTable } from './cell-bar.ts'
import type { TextTable } from './cells.ts'
import { tabTable } from './tab.ts'

/** The table drawn with bars, tabs or blanks that begins with line `first`; `null`: none begins there. */
export function textTableAt(text: string, lines: readonly Span[], first: number): TextTable | null {
  return (
    barTable(text, lines, first) ??
    cellBarTable(text, lines, first) ??
    tabTable(text, lines, first) ??
    alignedTable(text, lines, first) ??
    blankTable(text, lines, first)
  )
}
