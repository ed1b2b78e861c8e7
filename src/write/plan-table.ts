import type { PlanDocument } from '../model/plan-document.ts'
import { type Cell, columnWidths, fittingWidths, layRows, wrapLines } from './columns.ts'
import type { Paint } from './paint.ts'
import { planHead } from './plan-head.ts'
import { taskCells } from './task-cells.ts'
import { arrange, type Row } from './views/arrange.ts'
import { columnsOf } from './views/columns-of.ts'
import { groupName } from './views/group-name.ts'
import type { View } from './views/view.ts'

export interface TableStyle {
  readonly width: number
  readonly headers: 'zh' | 'en'
  readonly several: boolean
  readonly paint: Paint
  readonly view: View
}

/** Below this width the columns stand one under the other. */
const NARROW = 60
const LEAST = 20
const MOST = 1000
/** A column needs as much to be read: three Chinese characters and the gap. */
const LEAST_COLUMN = 8
const HEADS = { zh: ['编号', '任务', '单位', '时间'], en: ['Id', 'Task', 'Units', 'Times'] } as const

/** A document as a text table; no line is wider than `style.width`. */
export function planTable(plan: PlanDocument, style: TableStyle): string {
  const width = Math.min(Math.max(LEAST, Math.trunc(style.width)), MOST)
  const rule = style.paint.faint('-'.repeat(width))
  const { heads, cellsOf } = layout(style)
  const tasks = arrange([plan], style.view).map((row) => ({ row, cells: cellsOf(row) }))
  const body = width < Math.max(NARROW, heads.length * LEAST_COLUMN) ? cards : rows
  const head = [...planHead(plan, style, width), rule]
  const lines = tasks.length > 0 ? [...head, ...body(tasks, style, width, heads), rule] : head
  return `${lines.join('\n')}\n`
}

interface TaskRow {
  readonly row: Row
  readonly cells: readonly Cell[]
}

/** The columns that the view asks for, else number, task, units and times. */
function layout({ headers, paint, view }: TableStyle): {
  readonly heads: readonly string[]
  readonly cellsOf: (row: Row) => readonly Cell[]
} {
  if (!view.columns) return { heads: HEADS[headers], cellsOf: ({ task }) => taskCells(task, headers, paint) }
  const columns = columnsOf(view, false)
  return {
    heads: columns.map(({ key, zh }) => (headers === 'zh' ? zh : key)),
    cellsOf: (row) => columns.map(({ cell }) => [{ text: String(cell(row, headers)) }]),
  }
}

function rows(
  tasks: readonly TaskRow[],
  style: TableStyle,
  width: number,
  words: readonly string[],
): string[] {
  const heads = words.map((text) => [{ text, look: style.paint.faint }])
  const all = [heads, ...tasks.map(({ cells }) => cells)]
  const widths = style.view.columns ? fittingWidths(all, width) : columnWidths(all, width)
  const lay = (group: readonly TaskRow[]) =>
    layRows(
      group.map(({ cells }) => cells),
      widths,
    )
  return [...layRows([heads], widths), ...grouped(tasks, style, width, lay)]
}

/** Number and title, below them the rest, set in. */
function cards(tasks: readonly TaskRow[], style: TableStyle, width: number): string[] {
  return grouped(tasks, style, width, (group) => group.flatMap(({ cells }) => card(cells, width)))
}

function card([id = [], title = [{ text: '' }], ...rest]: TaskRow['cells'], width: number): string[] {
  const number = `${id[0]?.text ?? ''} `
  const titleLines = title.map((line) => ({ ...line, text: number + line.text }))
  const below = wrapLines(rest.flat(), width - 2).map(({ text, look }) => `  ${look ? look(text) : text}`)
  return [...wrapLines(titleLines, width).map(({ text }) => text), ...below]
}

/** The tasks of every part and section, below its name. */
function grouped(
  tasks: readonly TaskRow[],
  { paint, headers, view }: TableStyle,
  width: number,
  lay: (group: readonly TaskRow[]) => string[],
): string[] {
  const nameOf = (row: Row) => groupName(row, view.by ?? 'section', headers)
  return groupsOf(tasks, nameOf).flatMap(({ name, rows }, index) => {
    const head = name === '' ? [] : wrapLines([{ text: name }], width)
    const gap = name === '' && index === 0 ? [] : ['']
    return [...gap, ...head.map(({ text }) => paint.section(text)), ...lay(rows)]
  })
}

interface Group {
  readonly name: string
  readonly rows: TaskRow[]
}

/** Neighbours of one name. */
function groupsOf(tasks: readonly TaskRow[], nameOf: (row: Row) => string): Group[] {
  const groups: Group[] = []
  for (const one of tasks) {
    const name = nameOf(one.row)
    const last = groups.at(-1)
    if (last?.name === name) last.rows.push(one)
    else groups.push({ name, rows: [one] })
  }
  return groups
}
