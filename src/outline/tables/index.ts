import type { Table } from '../../model/block.ts'
import type { TaskRow, TaskTable } from '../../model/item.ts'
import { cut, type Span, trimSpan } from '../../model/span.ts'
import { append } from '../../text/append.ts'
import { type Carried, textAt } from './carried.ts'
import { type Column, isServiceLimit } from './columns.ts'
import { type Grid, layGrid, type Place } from './grid.ts'
import { behindHeader, findHeader, isHeaderAgain } from './header.ts'
import { isTotal, mergedColumns } from './merged-columns.ts'
import { realigned } from './realigned.ts'
import { isNoteRow, sectionRow, withoutLabel } from './section-row.ts'
import { mergesUnits, unitCells } from './unit-cells.ts'

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
    if (isNoteRow(folded, grid[row]!)) continue
    const places = aligned(grid[row]!, columns)
    const heading = sectionRow(folded, places, columns.length)
    if (heading !== null) {
      carried.heading = heading
      carried.number = null
    } else append(rows, readRow(folded, places, columns, merged, carried))
  }
  return rows
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
  const tells = (index: number) => filled(index) && !merged.has(index)
  const details = at('detail').filter(tells)
  const names = at('name').filter(tells)
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
        .filter(
          (index) => filled(index) && !isServiceLimit(columns[index]!.header, textAt(folded, places[index])),
        )
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
