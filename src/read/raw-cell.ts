import type { RawBlock, RawCell, RawText } from './reader.ts'

/** The content of a cell as one text, a paragraph a line; its origin is that of the first one. */
export function rawCell(blocks: readonly RawBlock[]): RawCell {
  const first = blocks.find((block): block is RawText => block.kind === 'text')
  const text = blocks.map(textOf).join('\n')
  if (first?.origin === undefined) return { text }
  return { text, origin: { ...first.origin, ...(first.automatic && { automatic: true as const }) } }
}

function textOf(block: RawBlock): string {
  if (block.kind === 'text') return block.text
  return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
}
