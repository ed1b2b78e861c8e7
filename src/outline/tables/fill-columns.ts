import { isBodyName } from '../../text/line-shapes.ts'
import { pattern } from '../../text/pattern.ts'
import { DUTY } from '../../text/terms.ts'
import { type Column, type ColumnKind, namesUnits } from './columns.ts'

const LONGEST_UNIT = 24
const LONGEST_TIME = 40
/** `2021年12月底前`; a longer line that names a time may be a task. */
const LONGEST_DAY = 12
const TIME =
  /\d{1,4} ?[年月日号.-]|^[上下]半年|[年月季旬][底末度初中]|季度|每[半两一二三四五\d]{0,2}[年月季周日天]|逐[年月步]|全年|常年|长期|持续|即时|适时|立即|(?<![目提])前[一-龥]{0,4}$|推进$|完成$|启动$|[动竣开]工$/u
const UNIT_END = /(?:部门|单位|街道|中心|[联会办院校团所站室科处股馆府司行关局委厅部组队市县区乡镇])$/u
/** `落实上级部署` ends as a body's name does. */
const NO_UNIT = /[。;:]|部署$|^(?:落实|执行|按|根据|参照|推进|开展|完成)/u

/**
 * How many of the lines each column takes, where they fill all columns in order and in one way only; `null`
 * where they do in none, or in several. Each line is a line of a cell, each column has one at least.
 */
export function fillColumns(lines: readonly string[], columns: readonly Column[]): number[] | null {
  if (lines.length < columns.length) return null
  const most = columns.map((column, at) => (takesOne(column, at, columns) ? 1 : lines.length))
  // ways[c][i]: in how many ways the columns from c on take the lines from i on; more than one counts as two.
  const ways = columns.map(() => new Array<number>(lines.length + 1).fill(0))
  const from = (column: number, line: number) =>
    column === columns.length ? Number(line === lines.length) : ways[column]![line]!
  for (let column = columns.length - 1; column >= 0; column--)
    for (let line = 0; line < lines.length; line++) {
      let count = 0
      const longest = runFrom(lines, line, columns[column]!.kind, most[column]!)
      for (let taken = 1; taken <= longest; taken++) count += from(column + 1, line + taken)
      ways[column]![line] = Math.min(2, count)
    }
  if (from(0, 0) !== 1) return null
  let line = 0
  return columns.map((_, column) => {
    let taken = 1
    while (from(column + 1, line + taken) !== 1) taken++
    line += taken
    return taken
  })
}

/**
 * The line of each column. Where there are fewer lines than columns, the first column that can hold one takes it, the
 * number and the task in front; `undefined` in those left blank. `null` where a line finds no column, or a body
 * stands where the time should.
 */
export function placeLines(
  lines: readonly string[],
  columns: readonly Column[],
): (number | undefined)[] | null {
  if (lines.length === columns.length)
    return contradict(lines, columns) ? null : lines.map((_, index) => index)
  const placed: (number | undefined)[] = []
  for (const [index, line] of lines.entries()) {
    let at = placed.length
    while (index > 1 && at < columns.length && !holds(columns[at]!.kind, line, true)) at++
    if (at >= columns.length || (columns[at]!.kind === 'section' && !isSection(line))) return null
    placed[at] = index
  }
  return Array.from(columns, (_, at) => placed[at])
}

/** A line a column: does a body stand where a time or a person should, a sentence where the section should? */
export function contradict(lines: readonly string[], columns: readonly Column[]): boolean {
  return columns.some(({ kind }, at) => {
    const line = lines[at]!
    if (kind === 'section') return !isSection(line)
    return (kind === 'time' || kind === 'person') && isUnit(line)
  })
}

/** A line a column: is each what its column holds, and nothing that another kind of column would? */
export function tellAll(lines: readonly string[], columns: readonly Column[]): boolean {
  return columns.every(({ kind }, at) => {
    const line = lines[at]!
    if (kind === 'time') return isTime(line)
    if (namesUnits(kind)) return isUnit(line)
    if (kind === 'number') return /^\d{1,4}$/u.test(line)
    return !isUnit(line) && (line.length > LONGEST_DAY || !isTime(line))
  })
}

/** The name of a section is short, and no sentence. */
function isSection(line: string): boolean {
  return line.length <= LONGEST_SECTION && !/[。,;，；]/u.test(line)
}

const LONGEST_SECTION = 20

export function isTime(line: string): boolean {
  return line.length <= LONGEST_TIME && TIME.test(line)
}

/** The number; the task's name where another column tells of it. */
function takesOne({ kind }: Column, at: number, columns: readonly Column[]): boolean {
  return at === 0 || (kind === 'name' && columns.some((column) => column.kind === 'detail'))
}

/** Can a column of units or times hold the cell? Any other holds what it may. */
export function fits(kind: ColumnKind, cell: string): boolean {
  if (kind === 'time') return isTime(cell)
  return !namesUnits(kind) || cell.split(/[,、;；\n ]/u).some(isUnit)
}

/** How many lines from here on one cell of that kind can hold. */
function runFrom(lines: readonly string[], first: number, kind: ColumnKind, most: number): number {
  let end = first
  while (end < lines.length && end - first < most && holds(kind, lines[end]!, end === first)) end++
  return end - first
}

function holds(kind: ColumnKind, line: string, opens: boolean): boolean {
  if (kind === 'time')
    return isTime(line) || (line.length <= LONGEST_TIME && !line.includes('。') && !isUnit(line))
  if (namesUnits(kind)) return isUnit(line)
  if (kind === 'section') return opens ? isSection(line) && !isUnit(line) : line.length <= 4 && !isUnit(line)
  if (kind === 'person') return line.length <= LONGEST_UNIT && !isTime(line) && !isUnit(line)
  return opens || !isUnit(line)
}

/** A body's name, or a list of them. */
function isUnit(line: string): boolean {
  if (isTime(line)) return false
  const names = line.replace(/\([^()]{1,40}\)/gu, '').split(/[,、]/u)
  return names.every((name) => name.length <= LONGEST_UNIT && !NO_UNIT.test(name) && endsAsBody(name))
}

function endsAsBody(words: string): boolean {
  const name = words.replace(DUTY_BEHIND, '')
  return isBodyName(name) || UNIT_END.test(name)
}

/** `秘书科牵头`. */
const DUTY_BEHIND = pattern`(?<=[一-龥]{2})${DUTY}$`
