import { cellText, isOpen } from './cell-text.ts'
import type { Line } from './lines.ts'
import type { LinePart, TableCell, TablePart } from './parts.ts'
import { farApart, type Piece } from './pieces.ts'

/** What a header calls its columns: without lines, only a header tells a table from words that stand apart. */
const HEADER = /序号|编号|任务|事项|内容|措施|单位|部门|时间|时限|名称|类别|项目|指标|备注/
const LONGEST_NAME = 14
const NUMBER = /^(?:序号|编号|[(（]?\d{1,3}[)）.、]?)$/
/** Rows of a table stand no farther apart, in ems. */
const FARTHEST = 4
/** Lines of two rows stand this much farther apart than lines of one. */
const ROW = 1.3

interface Column {
  x0: number
  x1: number
}

type Cells = Line[][]

/** Puts tables in the place of lines that stand in columns below a header. */
export function withColumnTables(lines: readonly LinePart[]): (LinePart | TablePart)[] {
  const parts: (LinePart | TablePart)[] = []
  const apart = lines.map((line) => ({ ...line, pieces: farApart(line.pieces) }))
  for (let i = 0; i < lines.length; ) {
    const found = isHeader(apart[i]!) ? tableAt(apart, i) : null
    parts.push(found?.table ?? lines[i]!)
    i += found?.lines ?? 1
  }
  return parts
}

function isHeader({ pieces }: Line): boolean {
  if (pieces.length < 2 || pieces.some(({ text }) => text.length > LONGEST_NAME)) return false
  return pieces.filter(({ text }) => HEADER.test(text)).length >= 2
}

function tableAt(lines: readonly LinePart[], first: number): { table: TablePart; lines: number } | null {
  const header = lines[first]!
  const columns = header.pieces.map(({ x0, x1 }): Column => ({ x0, x1 }))
  const members: (readonly [LinePart, readonly number[]])[] = [[header, columns.map((_, i) => i)]]
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.y - lines[i - 1]!.y > FARTHEST * line.size) break
    const places = line.pieces.map((piece) => columnOf(piece, columns))
    if (places.includes(-1)) break
    for (const [k, { x0, x1 }] of line.pieces.entries()) {
      const column = columns[places[k]!]!
      Object.assign(column, { x0: Math.min(column.x0, x0), x1: Math.max(column.x1, x1) })
    }
    members.push([line, places])
  }
  const rows = rowsOf(members, columns.length)
  if (rows.length < 3 || columns.length * rows.length < 8) return null
  return {
    table: tableOf(rows, columns, header.y - header.size, members.at(-1)![0].y),
    lines: members.length,
  }
}

/** The one column that a piece stands in; -1 where it reaches over two, or stands in none. */
function columnOf({ x0, x1 }: Piece, columns: readonly Column[]): number {
  const found = columns.flatMap((column, i) => (x0 < column.x1 && x1 > column.x0 ? [i] : []))
  return found.length === 1 ? found[0]! : -1
}

/** A row begins with its number; without numbers, where all columns are filled, or further down than a line. */
function rowsOf(members: readonly (readonly [LinePart, readonly number[]])[], columns: number): Cells[] {
  const numbered = members
    .slice(0, 2)
    .every(([{ pieces }, places]) => places[0] === 0 && NUMBER.test(pieces[0]!.text))
  const distances = members.slice(1).map(([{ y }], i) => y - members[i]![0].y)
  const pitch = distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY)
  const rows: Cells[] = []
  for (const [i, [line, places]] of members.entries()) {
    const filled = new Set(places).size === columns
    const begins = i < 2 || (places[0] === 0 && (numbered || filled || distances[i - 1]! > ROW * pitch))
    if (begins) rows.push(Array.from({ length: columns }, () => []))
    for (const [k, piece] of line.pieces.entries()) rows.at(-1)![places[k]!]!.push({ ...line, ...piece })
  }
  return rows
}

function tableOf(rows: readonly Cells[], columns: readonly Column[], top: number, bottom: number): TablePart {
  const xs = [...columns.map(({ x0 }) => x0), columns.at(-1)!.x1]
  const cells = rows.map((row) =>
    row.map((lines, column): TableCell => {
      const { x0: left, x1: right } = columns[column]!
      const room = { left, right, widest: right - left }
      const text = cellText(lines, room)
      return { text, open: isOpen(lines, room), column, columns: 1, rows: 1 }
    }),
  )
  return { kind: 'table', top, bottom, xs, rows: cells }
}
