import { greatest, least } from './extremes.ts'
import type { Rule } from './page.ts'
import { crossing, joinRules, NEAR } from './rulings.ts'

/** A cell of a ruled table, told by the lines around it: from line `left` to line `right`, and so on. */
export interface GridCell {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A table's lines: places of those that run down (`xs`) and across (`ys`), and the cells between them. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** The cell of a field, by `row * (xs.length - 1) + column`. */
  readonly owner: readonly number[]
}

const MOST_FIELDS = 20_000
/** No column without its own line is narrower. */
const NARROWEST = 12

/** The ruled tables of a page from top to bottom; a frame around one cell is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  return crossing(joinRules(rules))
    .flatMap(gridOf)
    .toSorted((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!)
}

function gridOf(rules: readonly Rule[]): Grid[] {
  const level = rules.filter(({ horizontal }) => horizontal)
  const upright = rules.filter(({ horizontal }) => !horizontal)
  const xs = placesOf(upright, level)
  const ys = placesOf(level, upright)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  // A row that lies on two pages lacks a line; one line and the two that meet it are a frame.
  if (level.length === 0 || upright.length === 0 || level.length + upright.length < 4) return []
  if (columns * rows < 2 || columns * rows > MOST_FIELDS) return []
  const grid = { xs, ys, ...cellsBetween(columns, rows, walls(upright, xs, ys), walls(level, ys, xs)) }
  return grid.cells.length < 2 ? [] : [grid]
}

/**
 * The places of lines in order, those that are near each other as one. Outer lines may be left out: then the table
 * reaches as far as the lines that cross it.
 */
function placesOf(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const places: number[] = []
  for (const value of rules.map(({ at }) => at).toSorted((a, b) => a - b))
    if (places.length === 0 || value - places.at(-1)! > NEAR) places.push(value)
  const first = least(across.map(({ from }) => from))
  const last = greatest(across.map(({ to }) => to))
  if (places.length > 0 && places[0]! - first > NARROWEST) places.unshift(first)
  if (places.length > 0 && last - places.at(-1)! > NARROWEST) places.push(last)
  return places
}

/** Is there a line at place `i` of `along`, beside field `j` of `across`? */
function walls(rules: readonly Rule[], along: readonly number[], across: readonly number[]) {
  const fields = across.length - 1
  const built = new Array<boolean>(along.length * fields).fill(false)
  for (const { at, from, to } of rules) {
    const i = along.findLastIndex((place) => place <= at + NEAR / 10)
    for (let j = 0; j < fields; j++) {
      const middle = (across[j]! + across[j + 1]!) / 2
      if (from <= middle && to >= middle) built[Math.max(0, i) * fields + j] = true
    }
  }
  return (i: number, j: number) => built[i * fields + j]!
}

type Walls = ReturnType<typeof walls>

/** From the top left on, a cell takes all fields to its right and below that no line parts from it. */
function cellsBetween(columns: number, rows: number, upright: Walls, level: Walls) {
  const owner = new Array<number>(columns * rows).fill(-1)
  const cells: GridCell[] = []
  for (let top = 0; top < rows; top++)
    for (let left = 0; left < columns; left++) {
      if (owner[top * columns + left] !== -1) continue
      let right = left + 1
      while (right < columns && owner[top * columns + right] === -1 && !upright(right, top)) right++
      let bottom = top + 1
      while (bottom < rows && isOpen(bottom, left, right)) bottom++
      for (let row = top; row < bottom; row++)
        owner.fill(cells.length, row * columns + left, row * columns + right)
      cells.push({ left, right, top, bottom })
    }
  function isOpen(row: number, left: number, right: number): boolean {
    for (let column = left; column < right; column++) {
      if (level(row, column) || owner[row * columns + column] !== -1) return false
      if (column > left && upright(column, row)) return false
    }
    return true
  }
  return { cells, owner }
}
