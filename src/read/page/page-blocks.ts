import type { RawBlock, RawCell } from '../reader.ts'
import { goOn, type LongTable, newTable, sameColumns } from './continued.ts'
import { withoutFurniture } from './furniture.ts'
import { marginsOf } from './margins.ts'
import { type PlacedLine, paragraphsOf } from './paragraphs.ts'
import type { PageParts } from './parts.ts'
import { pitchesOf } from './pitches.ts'

/** A table, or lines that follow each other, over pages too. */
type Stretch =
  | { readonly kind: 'lines'; readonly lines: PlacedLine[] }
  | { readonly kind: 'table'; readonly table: LongTable }

/** The paragraphs and tables of pages as raw blocks, each with its page. */
export function blocksOf(pages: readonly PageParts[]): RawBlock[] {
  return stretchesOf(withoutFurniture(pages)).flatMap((stretch): RawBlock[] =>
    stretch.kind === 'table'
      ? [tableBlock(stretch.table)]
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
        const line = { ...part, page, margins: part.margins ?? margins[i]!, pitch: pitch(part) }
        if (last?.kind === 'lines') last.lines.push(line)
        else stretches.push({ kind: 'lines', lines: [line] })
      } else if (at === 0 && last?.kind === 'table' && sameColumns(last.table, part))
        goOn(last.table, part, page)
      else stretches.push({ kind: 'table', table: newTable(part, page) })
    }
  return stretches
}

function tableBlock({ rows }: LongTable): RawBlock {
  return {
    kind: 'table',
    rows: rows.map(({ cells, page }) =>
      cells.map(({ text, columns, rows }): RawCell => ({ text, columns, rows, origin: { page } })),
    ),
  }
}
