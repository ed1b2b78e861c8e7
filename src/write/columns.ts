import { getBorderCharacters, table } from 'table'
import type { Look } from './paint.ts'
import { visible } from './visible.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/** A piece of a cell that begins on a line of its own. */
export interface Line {
  readonly text: string
  readonly look?: Look
}

export type Cell = readonly Line[]

const GAP = 2

/** Lines made safe to show and broken to `columns`. */
export function wrapLines(cell: Cell, columns: number): Line[] {
  return cell.flatMap((line) => wrap(visible(line.text), columns).map((text) => ({ ...line, text })))
}

/** Widths of number, task, units and times that fit into `total`: no wider than they need, the task first. */
export function columnWidths(rows: readonly (readonly Cell[])[], total: number): number[] {
  const natural = [0, 1, 2, 3].map((column) => widest(rows, column))
  const [number = 0, task = 0, units = 0, times = 0] = natural
  const first = Math.min(number, 16)
  const rest = total - first - 3 * GAP
  const last = Math.min(times, Math.floor(rest * 0.22))
  const title = Math.min(task, rest - last - Math.min(units, Math.floor(rest * 0.38)))
  return [first, title, Math.min(units, rest - last - title), last]
}

/** Widths of columns of any kind that fit into `total`: no wider than they need, the widest give way. */
export function fittingWidths(rows: readonly (readonly Cell[])[], total: number): number[] {
  const natural = (rows[0] ?? []).map((_, column) => Math.max(2, widest(rows, column)))
  let rest = total - natural.length * GAP
  let left = natural.length
  const widths = [...natural]
  for (const column of [...natural.keys()].sort((a, b) => natural[a]! - natural[b]!)) {
    widths[column] = Math.min(natural[column]!, Math.max(2, Math.floor(rest / left)))
    rest -= widths[column]!
    left -= 1
  }
  return widths
}

function widest(rows: readonly (readonly Cell[])[], column: number): number {
  let most = 0
  for (const cells of rows) {
    for (const { text } of cells[column] ?? []) most = Math.max(most, width(visible(text)))
  }
  return most
}

/**
 * Rows of cells as lines without blanks at their ends. Cells come to the `table` package wrapped: it breaks
 * Chinese anywhere, also before `，` and `》`.
 */
export function layRows(rows: readonly (readonly Cell[])[], widths: readonly number[]): string[] {
  const cells = rows.map((row) => row.map((cell, column) => painted(wrapLines(cell, widths[column] ?? 0))))
  return table(cells, {
    border: getBorderCharacters('void'),
    columnDefault: { paddingLeft: 0, paddingRight: GAP },
    columns: widths.map((width) => ({ width: Math.max(1, width) })),
    drawHorizontalLine: () => false,
  })
    .split('\n')
    .slice(0, -1)
    .map((line) => line.trimEnd())
}

function painted(lines: readonly Line[]): string {
  return lines.map(({ text, look }) => (look ? look(text) : text)).join('\n')
}
