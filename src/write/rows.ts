import type { PlanDocument, PlanTask } from '../model/plan-document.ts'
import { ends, kindWord, personText, starts, taskText, unitText } from './cell-text.ts'
import { visible } from './visible.ts'

export interface Column {
  /** The English header. */
  readonly key: string
  /** The Chinese header. */
  readonly zh: string
  readonly cell: (task: PlanTask, plan: PlanDocument, headers: 'zh' | 'en') => string | number
}

const file: Column = { key: 'file', zh: '文件', cell: (_, plan) => plan.source.file ?? '-' }

/** What a row tells of a task, from left to right; the table of csv, tsv and every other tabular format. */
export const COLUMNS: readonly Column[] = [
  { key: 'id', zh: '编号', cell: (task) => task.id },
  { key: 'seq', zh: '序号', cell: (task) => task.seq },
  { key: 'label', zh: '标签', cell: (task) => task.label ?? '' },
  { key: 'kind', zh: '类型', cell: (task, _, headers) => kindWord(task.kind, headers) },
  { key: 'part', zh: '部分', cell: (task) => task.part ?? '' },
  { key: 'sections', zh: '章节', cell: (task) => task.sections.join(' / ') },
  { key: 'title', zh: '任务', cell: (task) => task.title },
  { key: 'text', zh: '内容', cell: taskText },
  { key: 'lead', zh: '牵头单位', cell: (task) => unitText(task, 'lead') },
  { key: 'support', zh: '配合单位', cell: (task) => unitText(task, 'support') },
  { key: 'responsible', zh: '责任单位', cell: (task) => unitText(task, 'responsible') },
  { key: 'supervise', zh: '督办单位', cell: (task) => unitText(task, 'supervise') },
  { key: 'persons', zh: '责任人', cell: (task) => task.persons.map(personText).join('；') },
  { key: 'times', zh: '时间要求', cell: (task) => task.times.map((time) => time.text).join('；') },
  { key: 'start', zh: '开始', cell: (task) => starts(task)[0] ?? '' },
  { key: 'end', zh: '完成时限', cell: (task) => ends(task).at(-1) ?? '' },
  { key: 'rrule', zh: '频次', cell: (task) => task.times.flatMap((time) => time.rrule ?? []).join('；') },
  { key: 'related', zh: '关联', cell: (task) => task.related.join('、') },
]

/**
 * The header row, then a row for every task; a file column in front where there are several files.
 * Cells are safe to show (`visible`); a formula in them is the format's own business (`safeCell`).
 */
export function* rowsOf(
  plans: readonly PlanDocument[],
  options: { readonly several?: boolean; readonly headers?: 'zh' | 'en' } = {},
): Iterable<(string | number)[]> {
  const headers = options.headers ?? 'zh'
  const columns = options.several || plans.length > 1 ? [file, ...COLUMNS] : COLUMNS
  yield columns.map((column) => (headers === 'zh' ? column.zh : column.key))
  for (const plan of plans) {
    for (const task of plan.tasks) yield columns.map((column) => shown(column.cell(task, plan, headers)))
  }
}

function shown(cell: string | number): string | number {
  return typeof cell === 'string' ? visible(cell) : cell
}
