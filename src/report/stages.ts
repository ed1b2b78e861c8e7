import type { Item, Part } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import type { PlacedStretch } from './shares.ts'

const LONGEST = 60

/** The blocks of a document, a line each: offsets, kind, the beginning of the text. */
export function showBlocks({ source, blocks }: Source): string {
  const lines = blocks.map((block) => {
    const size = block.kind === 'table' ? ` ${block.rows.length} rows` : ''
    return `${range(block.span)} ${block.kind}${size}  ${excerpt(source, block.span)}`
  })
  return `${lines.join('\n')}\n`
}

/** The numbered items of a document, indented by level. */
export function showItems(source: SourceText, parts: readonly Part[]): string {
  const lines = parts.flatMap((part) => [
    `${range(part.span)} part${part.annex === null ? '' : ` annex ${part.annex}`}  ${part.title.map((line) => excerpt(source, line)).join(' ')}`,
    ...part.items.flatMap((item) => itemLines(source, item, '  ')),
    ...part.tables.map((table) => `  ${range(table.span)} table ${table.rows.length} task rows`),
  ])
  return `${lines.join('\n')}\n`
}

function itemLines(source: SourceText, item: Item, indent: string): string[] {
  const own = `${indent}${range(item.span)} ${cut(source.text, item.label.span)} ${excerpt(source, item.heading)}`
  const tables = item.tables.map(
    (table) => `${indent}  ${range(table.span)} table ${table.rows.length} task rows`,
  )
  return [own, ...tables, ...item.children.flatMap((child) => itemLines(source, child, `${indent}  `))]
}

function range({ start, end }: Span): string {
  return `${start}-${end}`
}

function excerpt(source: SourceText, span: Span): string {
  const text = cut(source.text, span).replace(/\s{1,200}/gu, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Where each stretch of the text went, a line each. */
export function showStretches(source: SourceText, stretches: readonly PlacedStretch[]): string {
  return stretches.map(({ kind, span }) => `${range(span)} ${kind}  ${excerpt(source, span)}\n`).join('')
}
