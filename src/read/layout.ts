import type { Block, Table } from '../model/block.ts'
import type { OriginMark } from '../model/origin.ts'
import type { SourceText } from '../model/source-text.ts'
import { type Span, trimSpan } from '../model/span.ts'
import { append } from '../text/append.ts'
import { fold } from '../text/fold.ts'
import { placeCells } from './grid.ts'
import { takeOut, toVisible } from './invisible.ts'
import { splitLine, splitLines } from './paragraphs.ts'
import type { RawBlock, RawCell, RawDocument } from './reader.ts'
import { textTableAt } from './text-table.ts'

/** A raw block at its place in the joined text; `cells` has the places of a table's cells. */
interface Region extends Span {
  readonly block: RawBlock
  readonly cells: readonly (readonly (RawCell & Span)[])[]
}

export interface Layout {
  readonly source: SourceText
  readonly blocks: readonly Block[]
}

/**
 * Lays raw blocks into the one text of the document and hands out the spans: blocks and rows are joined by
 * a line break, cells by a tab. A single text block comes out as it went in.
 */
export function layOut({ blocks, marks }: Pick<RawDocument, 'blocks' | 'marks'>): Layout {
  const regions = place(blocks)
  const original = join(blocks)
  const visible = takeOut(original, marks)
  const at = toVisible(visible)
  const laid: Block[] = []
  for (const run of runsOf(regions)) {
    const [first] = run
    if (first!.block.kind === 'table') laid.push(tableBlock(visible.text, first!, at))
    else append(laid, textBlocks(visible.text, { start: at(first!.start), end: at(run.at(-1)!.end) }))
  }
  return {
    source: { ...visible, folded: fold(visible.text), original, origins: originsOf(regions) },
    blocks: laid,
  }
}

/** Tables, each alone, and texts that follow each other, in which a table may be drawn; asides are left out. */
function runsOf(regions: readonly Region[]): Region[][] {
  const runs: Region[][] = []
  let texts: Region[] = []
  for (const region of regions) {
    const { block } = region
    if (block.kind === 'text' && !block.aside) {
      if (texts.length === 0) runs.push(texts)
      texts.push(region)
    } else {
      texts = []
      if (block.kind === 'table') runs.push([region])
    }
  }
  return runs
}

/** What blocks and cells tell of their origin; where nothing does, nothing stands. */
function originsOf(regions: readonly Region[]): OriginMark[] {
  const marks = regions.flatMap(({ block, start, cells }): OriginMark[] => {
    if (block.kind === 'table')
      return cells.flat().map((cell) => ({ start: cell.start, origin: cell.origin ?? null }))
    const { origin = null, automatic = 0 } = block
    if (automatic === 0) return [{ start, origin }]
    return [
      { start, origin: { ...origin, automatic: true } },
      { start: start + automatic, origin },
    ]
  })
  return marks.some(({ origin }) => origin !== null) ? marks : []
}

function join(blocks: readonly RawBlock[]): string {
  if (blocks.length === 1 && blocks[0]!.kind === 'text') return blocks[0]!.text
  return blocks
    .map((block) =>
      block.kind === 'text'
        ? block.text
        : block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
    )
    .join('\n')
}

function place(blocks: readonly RawBlock[]): Region[] {
  let start = 0
  return blocks.map((block) => {
    let end = start
    const cells: (RawCell & Span)[][] = []
    if (block.kind === 'text') end += block.text.length
    else
      for (const row of block.rows) {
        if (cells.length > 0) end++
        const placed: (RawCell & Span)[] = []
        for (const cell of row) {
          if (placed.length > 0) end++
          placed.push({ ...cell, start: end, end: end + cell.text.length })
          end += cell.text.length
        }
        cells.push(placed)
      }
    const region = { block, start, end, cells }
    start = end + 1
    return region
  })
}

function tableBlock(text: string, region: Region, at: (offset: number) => number): Table {
  const start = at(region.start)
  const rows = placeCells(
    region.cells.map((row) =>
      row.map(({ start, end, ...cell }) => ({
        ...cell,
        span: trimSpan(text, { start: at(start), end: at(end) }),
      })),
    ),
  )
  return { kind: 'table', span: { start, end: at(region.end) }, rows }
}

/** The paragraphs of a text, and the tables that are drawn in it. */
function textBlocks(text: string, within: Span): Block[] {
  const lines = splitLines(text, within)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const table = textTableAt(text, lines, i)
    if (table) {
      const last = lines[i + table.lines - 1]!
      const rows = placeCells(table.rows.map((row) => row.map((span) => ({ span }))))
      blocks.push({ kind: 'table', span: { start: lines[i]!.start, end: last.end }, rows })
      i += table.lines
    } else {
      for (const span of splitLine(text, lines[i]!)) blocks.push({ kind: 'paragraph', span })
      i++
    }
  }
  return blocks
}
