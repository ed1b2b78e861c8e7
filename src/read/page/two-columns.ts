import { greatest, least } from './extremes.ts'
import type { LinePart } from './parts.ts'
import type { Piece } from './pieces.ts'

/** A column of text has as many lines, most of them full and of as many characters. */
const LINES = 6
const CHARACTERS = 10
const FULL = 0.85

type Column = LinePart[]

/** Where a page is set in two columns, the lines of the left one come first; nothing may reach over the middle. */
export function inColumns(lines: readonly LinePart[]): LinePart[] {
  const middle = (least(lines.map(({ x0 }) => x0)) + greatest(lines.map(({ x1 }) => x1))) / 2
  const ordered: LinePart[] = []
  let zone: LinePart[] = []
  const endZone = () => {
    for (const line of columnsOf(zone, middle) ?? zone) ordered.push(line)
    zone = []
  }
  for (const line of lines) {
    const across = line.pieces.some(({ x0, x1 }) => x0 < middle && x1 > middle)
    if (across) {
      endZone()
      ordered.push(line)
    } else zone.push(line)
  }
  endZone()
  return ordered
}

function columnsOf(zone: readonly LinePart[], middle: number): LinePart[] | null {
  const top = zone[0] && zone[0].y - zone[0].size / 2
  const side = (isOn: (piece: Piece) => boolean): Column =>
    zone.flatMap((line) =>
      line.pieces
        .filter(isOn)
        .map((piece): LinePart => ({ ...line, ...piece, pieces: [piece], ...(top && { top }) })),
    )
  const columns = [side(({ x1 }) => x1 <= middle), side(({ x0 }) => x0 >= middle)]
  if (!columns.every(isProse)) return null
  return columns.flatMap((column) => {
    const margins = { left: least(column.map(({ x0 }) => x0)), right: greatest(column.map(({ x1 }) => x1)) }
    return column.map((line): LinePart => ({ ...line, margins }))
  })
}

function isProse(column: Column): boolean {
  if (column.length < LINES) return false
  const width = greatest(column.map(({ x1 }) => x1)) - least(column.map(({ x0 }) => x0))
  const full = column.filter(({ text, x0, x1 }) => x1 - x0 >= FULL * width && text.length >= CHARACTERS)
  return full.length * 2 > column.length
}
