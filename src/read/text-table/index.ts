import type { Span } from '../../model/span.ts'
import { isDirt } from '../dirt.ts'
import { alignedTable } from './aligned.ts'
import { barTable } from './bar.ts'
import { blankTable } from './blank.ts'
import { cellBarTable } from './cell-bar.ts'
import type { TextTable } from './cells.ts'
import { tabTable } from './tab.ts'

type Reader = (text: string, lines: readonly Span[], first: number) => TextTable | null

/** How tables are drawn, each with the signs without which a text holds none of its kind. */
const KINDS: readonly (readonly [RegExp, Reader])[] = [
  [/[|｜│┃]/, barTable],
  [/[|｜]/, cellBarTable],
  [/\t/, tabTable],
  // Two blanks, or a wide one, inside of a line.
  [/\S(?:\u3000|[^\S\n\v\f\r\u2028\u2029]{2})/, alignedTable],
  [/序/, blankTable],
]

/** Gives the table that begins with line `first`; `null`: none begins there. */
export type TableFinder = (lines: readonly Span[], first: number) => TextTable | null

/** Finds the tables drawn in the text with bars, tabs or blanks; a look at the whole of it rules most kinds out. */
export function tableFinder(text: string): TableFinder {
  const readers = KINDS.flatMap(([signs, read]) => (signs.test(text) ? [read] : []))
  return (lines, first) => {
    if (isDirt(text, lines[first]!)) return null
    for (const read of readers) {
      const table = read(text, lines, first)
      if (table !== null) return table
    }
    return null
  }
}
