import type { RawBlock, RawCell } from '../reader.ts'
import { continued, sameColumns } from './continued.ts'
import { withoutFurniture } from './furniture.ts'
import { marginsOf } from './margins.ts'
import { type PlacedLine, paragraphsOf } from './paragraphs.ts'
import type { PageParts, TablePart } from './parts.ts'
import { pitchesOf } from './pitches.ts'

/** A table with the page that it begins on, or lines that follow each other, over pages too. */
type Stretch =
  | { readonly kind: 'lines'; readonly lines: PlacedLine[] }
  | { readonly kind: 'table'; readonly page: number; table: TablePart }

/** The paragraphs and tables of pages as raw blocks, each with its page. */
export function blocksOf(pages: readonly PageParts[]): RawBlock[] {
  return stretchesOf(withoutFurniture(pages)).flatMap((stretch): RawBlock[] =>
    stretch.kind === 'table'
      ? [tableBlock(stretch.table, stretch.page)]
      : paragraphsOf(stretch.lines).map(({ text, page }) => ({ kind: 'text', text, origin: { page } })),
  )
}

function stretchesOf(pages: readonly PageParts[]): Stretch[] {
  const margins = marginsOf(pages)
  const pitch = pitchesOf(pages, margins)
  const stretches: Stretch[] = []
  for (const [i, { page, parts }] of pages.entries())
    for (const [at, part] of parts.entries()) {
      const last = stretches.at(-1)
      if (part.kind === 'line') {
        const line = { ...part, page, margins: margins[i]!, pitch: pitch(part) }
        if (last?.kind === 'lines') last.lines.push(line)
        else stretches.push({ kind: 'lines', lines: [line] })
      } else if (at === 0 && last?.kind === 'table' && sameColumns(last.table, part))
        last.table = continued(last.table, part)
      else stretches.push({ kind: 'table', page, table: part })
    }
  return stretches
}

function tableBlock({ rows }: TablePart, page: number): RawBlock {
  return {
    kind: 'table',
    rows: rows.map((row) =>
      row.map(({ text, columns, rows }): RawCell => ({ text, columns, rows, origin: { page } })),
    ),
  }
}
