import type { Table } from '../../model/block.ts'
import type { TaskRow, TaskTable } from '../../model/item.ts'
import { cut, type Span, trimSpan } from '../../model/span.ts'
import { append } from '../../text/append.ts'
import { type Carried, textAt } from './carried.ts'
import { type Column, isHeader, namesUnits, readColumn } from './columns.ts'
import { type Grid, layGrid, type Place } from './grid.ts'
import { realigned } from './realigned.ts'
import { sectionRow, withoutLabel } from './section-row.ts'
import { mergesUnits, unitCells } from './unit-cells.ts'

/** Rows that may stand above the header: a title, a unit of measure. */
const HEADER_WITHIN = 4

/** Reads a table as tasks; without a task column in its header it has none. */
export function readTable(folded: string, table: Table): TaskTable {
  const grid = layGrid(table)
  const head = findHeader(folded, grid)
  if (head === null) return { span: table.span, header: null, rows: [], cells: cellsOf(table) }
  const { row, columns } = head
  const header = spanOf(grid[row]!)
  const from = behindHeader(grid, row, columns)
  const body = realigned(folded, grid, from, columns)
  const rows = readRows(folded, body, from, columns, table.blanksAreBlank === true)
  return { span: table.span, header, rows, cells: [] }
}

function cellsOf(table: Table): Span[][] {
  return table.rows.map((row) => row.map((cell) => cell.span))
}

/** The first row below the header: those over which its task cells are merged are more of it. */
function behindHeader(grid: Grid, header: number, columns: readonly Column[]): number {
  const told = columns.flatMap(({ kind }, at) => (kind === 'detail' || kind === 'name' ? [at] : []))
  let row = header + 1
  while (row < grid.length && told.some((at) => isSameCell(grid[row]![at], grid[header]![at]))) row++
  return row
}

function isSameCell(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && other !== undefined && one.cell === other.cell
}

/** The first row that is a header, alone or with the row below it (a header in two rows). */
function findHeader(folded: string, grid: Grid): { row: number; columns: Column[] } | null {
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.length); row++) {
    const columns = columnsOf(folded, grid[row]!)
    const below = grid[row + 1] === undefined ? [] : columnsOf(folded, grid[row + 1]!)
    if (below.length > 0 && isSecondHeader(below, columns)) {
      return {
        row: row + 1,
        columns: below.map((column, at) => (column.kind === 'other' ? (columns[at] ?? column) : column)),
      }
    }
    const refined = withRowBelow(folded, columns, below, grid[row + 1])
    if (refined !== null) return { row: row + 1, columns: refined }
    if (isHeader(columns)) return { row, columns: withoutMeasure(columns) }
  }
  return null
}

/** A second row that fills only some columns, each with a word of a header: 牵头单位 and 配合单位 below 责任分工. */
function withRowBelow(
  folded: string,
  columns: readonly Column[],
  below: readonly Column[],
  row: readonly (Place | undefined)[] = [],
): Column[] | null {
  const filled = below.flatMap((_, at) => (row[at]?.own && textAt(folded, row[at]) !== '' ? [at] : []))
  const all = Array.from({ length: Math.max(columns.length, below.length) }, (_, at) =>
    filled.includes(at) ? below[at]! : (columns[at] ?? ({ kind: 'other', header: '' } as const)),
  )
  const isTask = (at: number) => ['name', 'detail', 'number'].includes(columns[at]?.kind ?? 'other')
  const words = filled.every((at) => below[at]!.kind !== 'other' && !isTask(at))
  return filled.length > 0 && filled.length < all.length && words && isHeader(all) ? all : null
}

/** 单位 beside 责任单位 is what the figures are counted in. */
function withoutMeasure(columns: Column[]): Column[] {
  const others = columns.some(({ kind, header }) => namesUnits(kind) && header !== '单位')
  return others
    ? columns.map((column) => (column.header === '单位' ? { ...column, kind: 'other' } : column))
    : columns
}

function columnsOf(folded: string, row: readonly (Place | undefined)[]): Column[] {
  return Array.from(row, (place) => readColumn(place === undefined ? '' : cut(folded, place.cell.span)))
}

/** A second row of heads under a merged one: 责任分工 over 牵头单位 and 配合单位. */
function isSecondHeader(below: readonly Column[], above: readonly Column[]): boolean {
  return (
    isHeader(below) &&
    below.some((column, at) => column.kind !== 'other' && column.header !== above[at]?.header) &&
    isHeader(above)
  )
}

function readRows(
  folded: string,
  grid: Grid,
  from: number,
  columns: readonly Column[],
  blanksAreBlank: boolean,
): TaskRow[] {
  const rows: TaskRow[] = []
  const merged = mergedColumns(folded, grid, from, columns)
  const carried: Carried = {
    heading: null,
    number: null,
    values: new Map(),
    mergesUnits: blanksAreBlank || mergesUnits(grid.slice(from), columns),
  }
  for (let row = from; row < grid.length; row++) {
    if (isHeaderAgain(folded, grid[row]!, columns) || isTotal(folded, grid[row]!)) continue
    const places = aligned(grid[row]!, columns)
    const heading = sectionRow(folded, places, columns.length)
    if (heading !== null) {
      carried.heading = heading
      carried.number = null
    } else append(rows, readRow(folded, places, columns, merged, carried))
  }
  return rows
}

/** `合计(9个)`: the sum of the rows is none of them. */
function isTotal(folded: string, row: readonly (Place | undefined)[]): boolean {
  const first = row.map((place) => textAt(folded, place)).find((text) => text !== '') ?? ''
  return /^(?:合 ?计|总 ?计|小 ?计)(?:\([^()]{1,12}\))?[:：]?$/u.test(first)
}

/** A further page bears the header again. */
function isHeaderAgain(
  folded: string,
  row: readonly (Place | undefined)[],
  columns: readonly Column[],
): boolean {
  return (
    row.length === columns.length &&
    columnsOf(folded, row).every(({ header }, at) => header === columns[at]!.header)
  )
}

/** A row that is one cell short lacks the section, which was written once for several rows. */
function aligned(
  places: readonly (Place | undefined)[],
  columns: readonly Column[],
): readonly (Place | undefined)[] {
  const section = columns.findIndex(({ kind }) => kind === 'section')
  const short =
    places.length === columns.length - 1 &&
    places.every((place) => place?.own === true && place.cell.columns === 1)
  return short && section >= 0 ? places.toSpliced(section, 0, undefined) : places
}

/**
 * The name column is a section column where it is merged over rows, or blank below its values, and another column
 * tells the rows apart.
 */
function mergedColumns(folded: string, grid: Grid, from: number, columns: readonly Column[]): Set<number> {
  const told = columns.flatMap(({ kind }, at) =>
    kind === 'detail' || kind === 'name' || kind === 'problem' ? [at] : [],
  )
  if (told.length < 2) return new Set()
  const body = grid.slice(from)
  const isMerged = (at: number) => body.some((row) => (row[at]?.cell.rows ?? 1) > 1)
  const isBlankBelow = (at: number) => {
    const others = told.filter((other) => other !== at)
    const rows = body.filter(
      (row) => !isTotal(folded, row) && others.some((other) => textAt(folded, row[other]) !== ''),
    )
    const [first, ...below] = rows.map((row) => textAt(folded, row[at]) !== '')
    return first === true && below.includes(false)
  }
  const merged = told.filter(
    (at) => ['name', 'problem'].includes(columns[at]!.kind) && (isMerged(at) || isBlankBelow(at)),
  )
  // One column is left to name the tasks.
  return new Set(merged.length === told.length ? merged.slice(0, -1) : merged)
}

function readRow(
  folded: string,
  places: readonly (Place | undefined)[],
  columns: readonly Column[],
  merged: ReadonlySet<number>,
  carried: Carried,
): TaskRow[] {
  const at = (kind: Column['kind']) =>
    columns.flatMap((column, index) => (column.kind === kind ? [index] : []))
  const filled = (index: number) => textAt(folded, places[index]) !== ''
  const details = at('detail').filter(filled)
  const names = at('name').filter((index) => filled(index) && !merged.has(index))
  const titleAt = names[0] ?? details[0]
  if (titleAt === undefined) return []
  const title = places[titleAt]!.cell.span
  const second = [...names, ...details, ...at('goal').filter(filled)].find(
    (index) => index !== titleAt && places[index]!.cell !== places[titleAt]!.cell,
  )
  const sectionAt = columns.flatMap(({ kind }, index) =>
    kind === 'section' || merged.has(index) ? [index] : [],
  )
  const sections = sectionAt
    .flatMap((index) => lent(folded, places, index, carried))
    .filter((section) => !POINTS.test(cut(folded, section)))
  const numberAt = at('number')[0]
  const inTask = labelIn(folded, title)
  const numbersItself = inTask !== null && numberAt !== undefined && (places[numberAt]?.cell.rows ?? 1) > 1
  const label = numbersItself ? inTask : readLabel(folded, places, numberAt, title)
  if (numberAt !== undefined && filled(numberAt)) carried.number = places[numberAt]!.cell.span
  return [
    {
      label,
      outer: numbersItself ? places[numberAt!]!.cell.span : null,
      number: numbersItself ? null : carried.number,
      sections: [...(carried.heading === null ? [] : [carried.heading]), ...distinct(sections)],
      title:
        label !== null && label.start === title.start && label.end < title.end
          ? trimSpan(folded, { start: label.end, end: title.end })
          : title,
      text: second === undefined ? null : places[second]!.cell.span,
      goals: at('goal')
        .filter((index) => index !== second && YEARLY.test(columns[index]!.header) && filled(index))
        .map((index) => places[index]!.cell.span),
      units: unitCells(folded, places, columns, carried),
      times: at('time')
        .filter(filled)
        .map((index) => ({ cell: places[index]!.cell.span, quarter: columns[index]!.quarter ?? null })),
      // Units that a row above lends stand before the task.
      span: spanOf(
        places.filter((place, at) => at <= titleAt || (place?.cell.span.start ?? 0) >= title.start),
      ),
    },
  ]
}

/** A goal of the year, not what will be in the end. */
const YEARLY = /年/u

/** `10分` beside a section names none. */
const POINTS = /^[\d.]{1,6} ?(?:分|%)?$/u

/** The cell's value, or the one above it where it is blank. */
function lent(
  folded: string,
  places: readonly (Place | undefined)[],
  index: number,
  carried: Carried,
): Span[] {
  const place = places[index]
  if (textAt(folded, place) !== '') carried.values.set(index, place!.cell)
  const cell = carried.values.get(index)
  return cell === undefined ? [] : [withoutLabel(folded, cell.span)]
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => index === 0 || spans[index - 1]!.start !== span.start)
}

/** The number in its own column, or in front of the task (`1.`). */
function readLabel(
  folded: string,
  places: readonly (Place | undefined)[],
  index: number | undefined,
  title: Span,
): Span | null {
  const own = index === undefined ? undefined : places[index]
  return textAt(folded, own) === '' ? labelIn(folded, title) : own!.cell.span
}

function labelIn(folded: string, title: Span): Span | null {
  const match =
    /^(?:\d{1,3} ?[.、](?!\d)|\(\d{1,3}\)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/u.exec(
      cut(folded, title),
    )
  return match === null ? null : { start: title.start, end: title.start + match[0].length }
}

function spanOf(places: readonly (Place | undefined)[]): Span {
  const cells = places.flatMap((place) => (place?.own ? [place.cell.span] : []))
  const all =
    cells.length > 0 ? cells : places.flatMap((place) => (place === undefined ? [] : [place.cell.span]))
  return { start: Math.min(...all.map((span) => span.start)), end: Math.max(...all.map((span) => span.end)) }
}
