import { cut, type Span } from '../../model/span.ts'
import type { Column, ColumnKind } from './columns.ts'

/** A line of a cell, or several that one closed with a comma; `end`: the block behind it. */
export interface CellLine {
  readonly span: Span
  readonly end: number
}

export interface CellRows {
  readonly rows: Span[][]
  /** The block behind the last line that was taken. */
  readonly end: number
}

const UNIT_KINDS: readonly ColumnKind[] = ['lead', 'support', 'responsible', 'supervise', 'shared']
const LONGEST_UNIT = 24
const TIME =
  /\d{1,4} ?[年月日号.-]|^[上下]半年|[年月季旬][底末度初中]|季度|每[年月季周]|全年|常年|长期|持续|即时/u

/**
 * What the lines of one number tell in the columns: a cell a line; where there are more, the units take a line
 * each, or the lines behind a full row are a further row of the same number.
 */
export function readCells(
  folded: string,
  lines: readonly CellLine[],
  columns: readonly Column[],
  isLast: boolean,
): CellRows {
  const width = columns.length
  const units = unitsIn(folded, lines, columns, isLast)
  if (units > 1) {
    const at = columns.findIndex(({ kind }) => UNIT_KINDS.includes(kind))
    const spans = lines.slice(0, width + units - 1).map(({ span }) => span)
    const cell = { start: spans[at]!.start, end: spans[at + units - 1]!.end }
    return { rows: [spans.toSpliced(at, units, cell)], end: lines[width + units - 2]!.end }
  }
  const taken = lines.slice(0, width)
  const first = taken.map(({ span }) => span)
  const further = isLast ? null : furtherRow(folded, lines.slice(width), columns)
  return further === null
    ? { rows: [first], end: taken.at(-1)!.end }
    : { rows: [first, further], end: lines.at(-1)!.end }
}

/** How many lines the one column of units takes: all that the other columns leave. */
function unitsIn(
  folded: string,
  lines: readonly CellLine[],
  columns: readonly Column[],
  isLast: boolean,
): number {
  const at = columns.findIndex(({ kind }) => UNIT_KINDS.includes(kind))
  const behind = columns.length - 1 - at
  if (at < 2 || columns.filter(({ kind }) => UNIT_KINDS.includes(kind)).length !== 1) return 1
  const isTime = (line: CellLine | undefined) => line !== undefined && TIME.test(cut(folded, line.span))
  const endsInTime = behind === 1 && columns.at(-1)!.kind === 'time'
  // Nothing but its time tells where the last row ends.
  const last = isLast
    ? endsInTime
      ? lines.findIndex((line, index) => index > at && isTime(line))
      : -1
    : lines.length - 1
  const count = last - behind - at + 1
  const names = lines.slice(at, at + count).map(({ span }) => cut(folded, span))
  const areNames = names.every(
    (name) => name.length <= LONGEST_UNIT && !/[。;:]/u.test(name) && !TIME.test(name),
  )
  return count > 1 && areNames && (!endsInTime || isTime(lines[last])) ? count : 1
}

/** A second task under the same number: its units, where it tells none, are those of the row above. */
function furtherRow(folded: string, lines: readonly CellLine[], columns: readonly Column[]): Span[] | null {
  const spans = lines.map(({ span }) => span)
  const [first] = spans
  if (first === undefined) return null
  const none = { start: first.start, end: first.start }
  if (spans.length === columns.length - 1) return [none, ...spans]
  const isTimed = columns.at(-1)!.kind === 'time' && spans.length === 2 && TIME.test(cut(folded, spans[1]!))
  if (!isTimed) return null
  const blanks = Array.from({ length: columns.length - 3 }, () => ({ start: first.end, end: first.end }))
  return [none, first, ...blanks, spans[1]!]
}
