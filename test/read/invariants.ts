import { expect } from 'vitest'
import type { Block, Table } from '../../src/model/block.ts'
import type { Source } from '../../src/model/source.ts'
import { toOriginal } from '../../src/model/source-text.ts'
import { contains, cut, type Span } from '../../src/model/span.ts'

/** What holds of every source, whatever was read. */
export function expectSound({ source, blocks }: Source): void {
  expect(source.folded).toHaveLength(source.text.length)
  let end = 0
  for (const { span } of blocks) {
    if (span.start < end || span.end < span.start || span.end > source.text.length)
      expect.fail(`a block at ${span.start}–${span.end} behind ${end}`)
    end = span.end
  }
  for (const span of blocks.flatMap(spansOf)) expectTrimmed(source, span)
  for (const block of blocks) if (block.kind === 'table') expectSoundTable(block)
}

function spansOf(block: Block): Span[] {
  return block.kind === 'paragraph' ? [block.span] : block.rows.flat().map((cell) => cell.span)
}

function expectTrimmed(source: Source['source'], span: Span): void {
  const phrase = cut(source.text, span)
  if (phrase !== phrase.trim()) expect.fail(`not trimmed: ${JSON.stringify(phrase)}`)
  if (source.removed.length === 0 && cut(source.original, toOriginal(source, span)) !== phrase)
    expect.fail(`not in the original: ${JSON.stringify(phrase)}`)
}

function expectSoundTable(table: Table): void {
  const taken = new Set<string>()
  let end = table.span.start
  for (const cell of table.rows.flat()) {
    if (!contains(table.span, cell.span)) expect.fail('a cell outside of its table')
    if (cell.span.start < end) expect.fail('cells out of order')
    end = cell.span.end
    if (cell.row + cell.rows > table.rows.length) expect.fail('a cell reaches below its table')
    const place = `${cell.row}/${cell.column}`
    if (taken.has(place)) expect.fail(`two cells at ${place}`)
    taken.add(place)
  }
}

/** The paragraphs of a source; a table as its rows of cells. */
export function textsOf({ source, blocks }: Source): (string | string[][])[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? cut(source.text, block.span)
      : block.rows.map((row) => row.map((cell) => cut(source.text, cell.span))),
  )
}
