import type { TaskRow, TaskTable } from '../model/item.ts'
import type { Assignment, TimeMention } from '../model/mention.ts'
import { cut, type Span } from '../model/span.ts'
import { gather } from '../text/gather.ts'
import { letters } from './letters.ts'
import { within } from './lookup.ts'
import type { Above, PartContext } from './part-context.ts'
import { joined } from './prose.ts'
import { newTask } from './task.ts'

/** Adds the rows of a table as tasks; without a header that tells its columns, a diagnostic says so. */
export function rowsOf(context: PartContext, table: TaskTable, above: Above): void {
  if (table.header === null) {
    context.diagnostics.push({ code: 'table-without-header', span: table.span, args: {} })
    return
  }
  const paths = pathsOf(context, table.rows)
  for (const [index, row] of table.rows.entries()) addRow(context, row, paths[index]!, above)
}

/** The numbers as told, else the rows' places; rows that stand under one number are its a, b, c. */
function pathsOf({ source }: PartContext, rows: readonly TaskRow[]): string[] {
  const paths: string[] = []
  for (let first = 0; first < rows.length; first = paths.length) {
    const { label, outer, number } = rows[first]!
    const told = (cell: Span) => numberOf(cut(source.folded, cell), first + 1)
    let end = first + 1
    while (number !== null && rows[end]?.number?.start === number.start) end++
    if (number !== null && end > first + 1)
      for (let at = first; at < end; at++) paths.push(`${told(number)}.${letters(at - first)}`)
    else {
      const own = label === null ? String(first + 1) : told(label)
      paths.push(outer === null ? own : `${told(outer)}.${own}`)
    }
  }
  return paths
}

function addRow(context: PartContext, row: TaskRow, number: string, above: Above): void {
  const { source, findings } = context
  const cells = [row.title, ...(row.text === null ? [] : [row.text])]
  const assignments = byCells(findings.assignments, [...cells, ...row.units.map(({ cell }) => cell)])
  const mentions = [
    ...byCells(findings.times, [...cells, ...row.goals]),
    ...byCells(
      findings.fieldTimes,
      row.times.map(({ cell }) => cell),
    ),
  ].sort((a, b) => a.span.start - b.span.start)
  const sections = row.sections.map((section) => withoutStop(joined(cut(source.text, section))))
  const path = above.path === '' ? number : `${above.path}.${number}`
  context.tasks.push({
    ...newTask(context, { ...above, sections }, 'task', row.span, assignments, mentions),
    id: context.newId(context.prefix + path),
    label: row.label === null ? null : cut(source.text, row.label),
    origin: 'table',
    title: withoutStop(joined(cut(source.text, row.title))),
    text: row.text === null ? '' : cut(source.text, row.text).trim(),
  })
}

function withoutStop(text: string): string {
  return text.endsWith('。') ? text.slice(0, -1) : text
}

/** What lies in the cells; a merged cell is found once for every row and counts once. */
function byCells<T extends Assignment | TimeMention>(list: readonly T[], cells: readonly Span[]): T[] {
  const found = gather(cells, (cell) => within(list, cell))
  const seen = new Set<number>()
  return found.filter(({ span }) => {
    const known = seen.has(span.start)
    seen.add(span.start)
    return !known
  })
}

/** `1.` and `(1)` are 1; a number that is none (`一`) gives way to the row's place. */
function numberOf(label: string, place: number): string {
  const digits = /\d{1,4}(?:[.-]\d{1,3}){0,2}/u.exec(label)?.[0]
  return digits ?? String(place)
}
