import type { Block, Table } from '../model/block.ts'
import type { OriginMark } from '../model/origin.ts'
import type { SourceText } from '../model/source-text.ts'
import { type Span, trimSpan } from '../model/span.ts'
import { append } from '../text/append.ts'
import { withPlainLabels } from '../text/boxed-labels.ts'
import { withBreaks } from '../text/break-tags.ts'
import { fold } from '../text/fold.ts'
import { gather } from '../text/gather.ts'
import { type PlacedCell, placeCells } from './grid.ts'
import { spansOf, takeOut, toVisible } from './invisible.ts'
import { splitLine, splitLines } from './paragraphs.ts'
import type { RawBlock, RawCell, RawDocument } from './reader.ts'
import { type TableFinder, tableFinder } from './text-table/index.ts'

/** A raw block at its place in the joined text. */
interface Region extends Span {
  readonly block: RawBlock
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
  const visible = takeOut(original, takenOf(original, regions, marks))
  const at = toVisible(visible)
  const tableAt = tableFinder(visible.text)
  const laid: Block[] = []
  for (const run of runsOf(regions)) {
    const { block, start } = run[0]!
    if (block.kind === 'table') laid.push(tableBlock(visible.text, start, block.rows, at))
    else append(laid, textBlocks(visible.text, tableAt, { start: at(start), end: at(run.at(-1)!.end) }))
  }
  return {
    source: {
      ...visible,
      folded: withBreaks(withPlainLabels(fold(visible.text))),
      original,
      origins: originsOf(regions),
    },
    blocks: laid,
  }
}

/** The marks of the format, and the line breaks that part nothing. */
function takenOf(original: string, regions: readonly Region[], marks: RegExp | undefined): Span[] {
  const wraps = gather(regions, ({ block, start }) =>
    block.kind === 'text'
      ? (block.wraps ?? []).map((wrap) => ({ start: start + wrap.start, end: start + wrap.end }))
      : [],
  )
  return marks === undefined ? wraps : [...spansOf(original, marks), ...wraps]
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
  const marks: OriginMark[] = []
  for (const { block, start } of regions) {
    if (block.kind === 'table') {
      placed(block.rows, start, ({ origin = null }, start) => marks.push({ start, origin }))
      continue
    }
    const { origin = null, automatic = 0 } = block
    if (automatic > 0) marks.push({ start, origin: { ...origin, automatic: true } })
    marks.push({ start: start + automatic, origin })
  }
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
    const end = start + (block.kind === 'text' ? block.text.length : lengthOf(block.rows))
    const region = { block, start, end }
    start = end + 1
    return region
  })
}

type Rows = readonly (readonly RawCell[])[]

function lengthOf(rows: Rows): number {
  let length = Math.max(0, rows.length - 1)
  for (const row of rows) {
    length += Math.max(0, row.length - 1)
    for (const { text } of row) length += text.length
  }
  return length
}

/** What becomes of the cells of a table that begins at `start`, row by row; each hears where it begins. */
function placed<T>(rows: Rows, start: number, cell: (cell: RawCell, start: number) => T): T[][] {
  let at = start
  return rows.map((row) => {
    const cells = row.map((one) => {
      const made = cell(one, at)
      at += one.text.length + 1
      return made
    })
    if (row.length === 0) at++
    return cells
  })
}

function tableBlock(text: string, start: number, rows: Rows, at: (offset: number) => number): Table {
  const from = at(start)
  const cells = placed(rows, start, ({ text: { length }, rows, columns }, start): PlacedCell => {
    return { span: trimSpan(text, { start: at(start), end: at(start + length) }), rows, columns }
  })
  return { kind: 'table', span: { start: from, end: at(start + lengthOf(rows)) }, rows: placeCells(cells) }
}

/** The paragraphs of a text, and the tables that are drawn in it. */
function textBlocks(text: string, tableAt: TableFinder, within: Span): Block[] {
  const lines = splitLines(text, within)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const table = tableAt(lines, i)
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
