import { withColumnTables } from './column-tables.ts'
import { gridsOf } from './grid-lines.ts'
import { linesOf } from './lines.ts'
import type { Page } from './page.ts'
import type { LinePart, PageParts, TablePart } from './parts.ts'
import { takeTables } from './ruled-tables.ts'
import { inColumns } from './two-columns.ts'
import { upright } from './upright.ts'

/** The lines and tables of a page in reading order. */
export function partsOf(page: Page, number: number): PageParts {
  const { width, height, glyphs, rules } = upright(page)
  const { tables, rest } = takeTables(glyphs, gridsOf(rules))
  const lines = linesOf(rest).map((line): LinePart => ({ kind: 'line', ...line }))
  const parts = [...withColumnTables(inColumns(lines)), ...tables].toSorted((a, b) => topOf(a) - topOf(b))
  return { page: number, width, height, pictured: page.pictured, parts }
}

function topOf(part: LinePart | TablePart): number {
  return part.kind === 'table' ? part.top : (part.top ?? part.y - part.size / 2)
}
