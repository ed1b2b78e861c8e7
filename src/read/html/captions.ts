import type { RawBlock, RawCell } from '../reader.ts'

const NOTE = /^(?:注|备注|说明)\s*[:：\d]/
/** A numbered row is a section of the table. */
const SECTION = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．])/

/** A table with its title rows before it and its notes behind it as text: full-width rows at its ends. */
export function tableBlocks(rows: readonly (readonly RawCell[])[]): RawBlock[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const isTitle = (row: readonly RawCell[]) => isWide(row, widest) && !SECTION.test(row[0]!.text)
  const isNote = (row: readonly RawCell[]) => isWide(row, widest) && NOTE.test(row[0]!.text)
  let first = 0
  let last = rows.length
  while (first < last && isTitle(rows[first]!)) first++
  while (last > first && isNote(rows[last - 1]!)) last--
  const texts = (some: readonly (readonly RawCell[])[]): RawBlock[] =>
    some.map(([cell]) => ({ kind: 'text', text: cell!.text }))
  const table: RawBlock[] = first === last ? [] : [{ kind: 'table', rows: rows.slice(first, last) }]
  return [...texts(rows.slice(0, first)), ...table, ...texts(rows.slice(last))]
}

function isWide(row: readonly RawCell[], widest: number): boolean {
  return widest > 1 && row.length === 1 && row[0]!.text !== '' && (row[0]!.rows ?? 1) === 1
}
