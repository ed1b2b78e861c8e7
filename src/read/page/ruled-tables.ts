import { cellText, isOpen } from './cell-text.ts'
import { greatest } from './extremes.ts'
import type { Grid } from './grid-lines.ts'
import { type Line, linesOf } from './lines.ts'
import type { Glyph } from './page.ts'
import type { TableCell, TablePart } from './parts.ts'

/** A page with more tables holds a drawing. */
const MOST_GRIDS = 200

/** Parts the characters of a page: those in ruled tables, made cells of, and the rest. Tables without text are none. */
export function takeTables(
  glyphs: readonly Glyph[],
  grids: readonly Grid[],
): { readonly tables: readonly TablePart[]; readonly rest: readonly Glyph[] } {
  if (grids.length === 0 || grids.length > MOST_GRIDS) return { tables: [], rest: glyphs }
  const fields = grids.map(({ cells }) => cells.map((): Glyph[] => []))
  const rest: Glyph[] = []
  for (const glyph of glyphs) {
    const [x, y] = [glyph.x + glyph.width / 2, glyph.y - glyph.size * 0.35]
    const index = grids.findIndex((grid) => isInside(grid, x, y))
    if (index < 0) rest.push(glyph)
    else fields[index]![cellAt(grids[index]!, x, y)]!.push(glyph)
  }
  const tables = grids.flatMap((grid, i) =>
    fields[i]!.some((cell) => cell.length > 0) ? [tableOf(grid, fields[i]!)] : [],
  )
  return { tables, rest }
}

function isInside({ xs, ys }: Grid, x: number, y: number): boolean {
  return x >= xs[0]! && x <= xs.at(-1)! && y >= ys[0]! && y <= ys.at(-1)!
}

function cellAt({ xs, ys, owner }: Grid, x: number, y: number): number {
  const column = Math.min(xs.length - 2, lastAtMost(xs, x))
  const row = Math.min(ys.length - 2, lastAtMost(ys, y))
  return owner[row * (xs.length - 1) + column]!
}

function lastAtMost(places: readonly number[], value: number): number {
  let [low, high] = [0, places.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (places[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

function tableOf({ xs, ys, cells }: Grid, glyphs: readonly (readonly Glyph[])[]): TablePart {
  const lines = glyphs.map(linesOf)
  const widest = new Map<string, number>()
  for (const [i, { left, right }] of cells.entries()) {
    const key = `${left} ${right}`
    widest.set(key, Math.max(widest.get(key) ?? 0, greatest(lines[i]!.map(lengthOf))))
  }
  const rows = ys.slice(1).map((): TableCell[] => [])
  for (const [i, { left, right, top, bottom }] of cells.entries()) {
    const room = { left: xs[left]!, right: xs[right]!, widest: widest.get(`${left} ${right}`)! }
    const [text, open] = [cellText(lines[i]!, room), isOpen(lines[i]!, room)]
    rows[top]!.push({ text, open, column: left, columns: right - left, rows: bottom - top })
  }
  return { kind: 'table', top: ys[0]!, bottom: ys.at(-1)!, xs, rows }
}

function lengthOf({ x0, x1 }: Line): number {
  return x1 - x0
}
