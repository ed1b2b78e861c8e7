import { cut, type Span } from '../../model/span.ts'
import type { Column } from './columns.ts'
import { contradict, fillColumns, isTime, placeLines, tellAll } from './fill-columns.ts'

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

/**
 * What the lines of one number tell in the columns: a cell a line. Where there are more, the only way in which they
 * fill the columns counts, or those behind a full row are a further row of the same number; a section that was
 * merged over rows may be missing in all but the first. Where no way is left, the number and the task are read,
 * and nobody is named.
 */
export function readCells(
  folded: string,
  lines: readonly CellLine[],
  columns: readonly Column[],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): CellRows {
  const lost = withoutSection(folded, isLast ? lines.slice(0, columns.length - 1) : lines, columns)
  if (lost !== null) return lost
  const whole = inColumns(folded, lines, columns, isLast)
  if (whole !== null) return whole
  const section = isFirst ? -1 : columns.findIndex(({ kind }, at) => at > 0 && kind === 'section')
  const rest = section < 0 ? null : inColumns(folded, lines, columns.toSpliced(section, 1), isLast)
  if (rest !== null) return { ...rest, rows: rest.rows.map((row) => withBlank(row, section)) }
  const own = isLast ? lines.slice(0, columns.length) : lines
  return { rows: [own.slice(0, 2).map(({ span }) => span)], end: own.at(-1)!.end }
}

/** One line is missing, and without the section each of the others is what its column holds. */
function withoutSection(
  folded: string,
  lines: readonly CellLine[],
  columns: readonly Column[],
): CellRows | null {
  const section = columns.findIndex(({ kind }, at) => at > 0 && kind === 'section')
  if (section < 0 || lines.length !== columns.length - 1) return null
  const spans = lines.map(({ span }) => span)
  const texts = spans.map((span) => cut(folded, span))
  return tellAll(texts, columns.toSpliced(section, 1))
    ? { rows: [withBlank(spans, section)], end: lines.at(-1)!.end }
    : null
}

/** The row with a blank cell at that place. */
function withBlank(row: readonly Span[], at: number): Span[] {
  const { end } = row[at - 1]!
  return row.toSpliced(at, 0, { start: end, end })
}

function inColumns(
  folded: string,
  lines: readonly CellLine[],
  columns: readonly Column[],
  isLast: boolean,
): CellRows | null {
  const own = isLast ? lines.slice(0, lastRowEnd(folded, lines, columns)) : lines
  const end = own.at(-1)!.end
  const spans = own.map(({ span }) => span)
  const texts = spans.map((span) => cut(folded, span))
  if (own.length <= columns.length) {
    const placed = placeLines(texts, columns)
    return placed === null ? null : { rows: [singleLines(spans, placed)], end }
  }
  const counts = fillColumns(texts, columns)
  if (counts !== null) return { rows: [inCells(spans, counts)], end }
  const further = furtherRow(spans, texts, columns)
  return further === null ? null : { rows: [spans.slice(0, columns.length), further], end }
}

/** A line a cell; the cells that are blank left no line. */
function singleLines(spans: readonly Span[], placed: readonly (number | undefined)[]): Span[] {
  let end = spans[0]!.end
  return placed.map((index) => {
    const span = index === undefined ? { start: end, end } : spans[index]!
    end = span.end
    return span
  })
}

/** Of a row that no number follows, nothing but its time tells where it ends. */
function lastRowEnd(folded: string, lines: readonly CellLine[], columns: readonly Column[]): number {
  const width = columns.length
  if (columns.at(-1)!.kind !== 'time') return width
  const end = lines.findIndex(({ span }, at) => at >= width - 1 && isTime(cut(folded, span))) + 1
  const texts = lines.slice(0, end).map(({ span }) => cut(folded, span))
  return end > width && fillColumns(texts, columns) !== null ? end : width
}

function inCells(spans: readonly Span[], counts: readonly number[]): Span[] {
  let from = 0
  return counts.map((count) => {
    const cell = { start: spans[from]!.start, end: spans[from + count - 1]!.end }
    from += count
    return cell
  })
}

/** A second task under the same number: its units, where it tells none, are those of the row above. */
function furtherRow(
  spans: readonly Span[],
  texts: readonly string[],
  columns: readonly Column[],
): Span[] | null {
  const width = columns.length
  const [number] = texts
  const behind = texts.slice(width)
  if (fillColumns(texts.slice(0, width), columns) === null) return null
  if (contradict(texts.slice(0, width), columns)) return null
  const task = spans[width]!
  const none = { start: task.start, end: task.start }
  if (behind.length === width - 1)
    return fillColumns([number!, ...behind], columns) === null ? null : [none, ...spans.slice(width)]
  if (columns.at(-1)!.kind !== 'time' || behind.length !== 2 || !isTime(behind[1]!)) return null
  return [none, task, ...spans.slice(2, width - 1), spans[width + 1]!]
}
