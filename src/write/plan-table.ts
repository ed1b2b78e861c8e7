import type { PlanDocument, PlanTask } from '../model/plan-document.ts'
import { columnWidths, type Line, layRows, wrapLines } from './columns.ts'
import type { Paint } from './paint.ts'
import { planHead } from './plan-head.ts'
import { taskCells } from './task-cells.ts'

export interface TableStyle {
  readonly width: number
  readonly headers: 'zh' | 'en'
  readonly several: boolean
  readonly paint: Paint
}

/** Below this width the columns stand one under the other. */
const NARROW = 60
const LEAST = 20
const MOST = 1000
const HEADS = { zh: ['编号', '任务', '单位', '时间'], en: ['Id', 'Task', 'Units', 'Times'] } as const

/** A document as a text table; no line is wider than `style.width`. */
export function planTable(plan: PlanDocument, style: TableStyle): string {
  const width = Math.min(Math.max(LEAST, Math.trunc(style.width)), MOST)
  const rule = style.paint.faint('-'.repeat(width))
  const tasks = plan.tasks.map((task) => ({ task, cells: taskCells(task, style.headers, style.paint) }))
  const body = width < NARROW ? cards : rows
  const head = [...planHead(plan, style, width), rule]
  const lines = tasks.length > 0 ? [...head, ...body(tasks, style, width), rule] : head
  return `${lines.join('\n')}\n`
}

interface TaskRow {
  readonly task: PlanTask
  readonly cells: readonly (readonly Line[])[]
}

function rows(tasks: readonly TaskRow[], style: TableStyle, width: number): string[] {
  const heads = HEADS[style.headers].map((text) => [{ text, look: style.paint.faint }])
  const widths = columnWidths([heads, ...tasks.map(({ cells }) => cells)], width)
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

function card([id = [], title = [], ...rest]: TaskRow['cells'], width: number): string[] {
  const number = `${id[0]?.text ?? ''} `
  const titleLines = title.map((line) => ({ ...line, text: number + line.text }))
  const below = wrapLines(rest.flat(), width - 2).map(({ text, look }) => `  ${look ? look(text) : text}`)
  return [...wrapLines(titleLines, width).map(({ text }) => text), ...below]
}

/** The tasks of every part and section, below its name. */
function grouped(
  tasks: readonly TaskRow[],
  { paint }: TableStyle,
  width: number,
  lay: (group: readonly TaskRow[]) => string[],
): string[] {
  return groupsOf(tasks).flatMap(({ name, rows }, index) => {
    const head = name === '' ? [] : wrapLines([{ text: name }], width)
    const gap = name === '' && index === 0 ? [] : ['']
    return [...gap, ...head.map(({ text }) => paint.section(text)), ...lay(rows)]
  })
}

interface Group {
  readonly name: string
  readonly rows: TaskRow[]
}

/** Neighbours of one part and section. */
function groupsOf(tasks: readonly TaskRow[]): Group[] {
  const groups: Group[] = []
  for (const row of tasks) {
    const name = [row.task.part ?? '', ...row.task.sections].filter(Boolean).join(' / ')
    const last = groups.at(-1)
    if (last?.name === name) last.rows.push(row)
    else groups.push({ name, rows: [row] })
  }
  return groups
}
