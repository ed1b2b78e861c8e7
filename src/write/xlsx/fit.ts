import { CELL_LIMIT } from '../spreadsheet.ts'
import { visible } from '../visible.ts'
import type { CellValue, Sheet } from './sheet.ts'
import type { Words } from './words.ts'

/** Rows of a sheet in Excel and WPS, the header's aside. */
const MOST_ROWS = 1_048_575

/** What a spreadsheet would read as an escaped character. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

/**
 * The sheets as a spreadsheet can hold them: text safe to show, cells cut to what they may hold, with a line in
 * the last sheet for each that was cut, and rows beyond the last one on a further sheet.
 */
export function fitted(sheets: readonly Sheet[], words: Words): Sheet[] {
  const cuts: string[] = []
  const shown = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell, column) => fit(cell, sheet, column, cuts))),
  }))
  const last = shown.at(-1)!
  const told = [...new Set(cuts)].map((text): CellValue[] => [
    words.warning,
    words.cut.replace('{}', () => text),
    '',
  ])
  return [...shown.slice(0, -1), { ...last, rows: [...last.rows, ...told] }].flatMap(split)
}

function fit(cell: CellValue, { name, columns }: Sheet, column: number, cuts: string[]): CellValue {
  if (typeof cell !== 'string') return cell
  if (cell === '') return null
  const text = visible(cell).replace(ESCAPED, '_x005F_')
  if (text.length <= CELL_LIMIT) return text
  cuts.push(`${name}/${columns[column]?.header}`)
  return `${text.slice(0, CELL_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function split(sheet: Sheet): Sheet[] {
  if (sheet.rows.length <= MOST_ROWS) return [sheet]
  const count = Math.ceil(sheet.rows.length / MOST_ROWS)
  return Array.from({ length: count }, (_, i) => ({
    ...sheet,
    name: i === 0 ? sheet.name : `${sheet.name} ${i + 1}`,
    rows: sheet.rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS),
  }))
}
