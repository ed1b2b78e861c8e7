import type { Place, PlanDocument, PlanTask } from '../../model/plan-document.ts'
import { ends, personText, taskText, unitText } from '../cell-text.ts'
import { type CellValue, dayOrNone, type Sheet, type SheetColumn } from './sheet.ts'
import type { Words } from './words.ts'

/** The sheet 任务台账: a task a row, with columns to fill in. */
export function ledgerSheet(plans: readonly PlanDocument[], several: boolean, words: Words): Sheet {
  const columns: SheetColumn[] = [
    { header: words.seq, width: 5 },
    { header: words.category, width: 12, merges: true },
    { header: words.task, width: 20 },
    { header: words.content, width: 38 },
    { header: words.lead, width: 13 },
    { header: words.support, width: 15 },
    { header: words.responsible, width: 15 },
    { header: words.time, width: 12 },
    { header: words.due, width: 11, due: { done: words.done } },
    { header: words.rhythm, width: 9 },
    { header: words.progress, width: 12 },
    { header: words.state, width: 10, choices: words.states },
    { header: words.remark, width: 10 },
    { header: words.source, width: 10 },
  ]
  const rows = plans.flatMap((plan) =>
    plan.tasks.map((task) => (several ? [fileOf(plan), ...cells(task, words)] : cells(task, words))),
  )
  return {
    name: words.ledger,
    columns: several ? [{ header: words.file, width: 14, merges: true }, ...columns] : columns,
    rows,
    title: titleOf(plans),
  }
}

function cells(task: PlanTask, words: Words): CellValue[] {
  return [
    task.seq,
    categoryOf(task),
    task.title,
    taskText(task),
    unitText(task, 'lead'),
    unitText(task, 'support'),
    unitText(task, 'responsible'),
    task.times.map(({ text }) => text).join('；'),
    dayOrNone(ends(task).at(-1)),
    task.times.flatMap(({ kind, text }) => (kind === 'recurring' ? [text] : [])).join('；'),
    null,
    null,
    remarkOf(task, words),
    `${task.id} ${placeText(task.span, words)}`,
  ]
}

export function categoryOf({ part, sections }: PlanTask): string {
  return [part, ...sections].filter(Boolean).join(' / ')
}

/** What has no column of its own. */
function remarkOf(task: PlanTask, words: Words): string {
  const supervise = unitText(task, 'supervise')
  const told = supervise === '' ? [] : [`${words.supervise}：${supervise}`]
  return [...told, ...task.persons.map(personText)].join('；')
}

/** Where a person finds it: in the file as it is opened, else by the line of the text. */
export function placeText({ line, origin }: Place, words: Words): string {
  if (origin?.sheet !== undefined) return [origin.sheet, origin.cell].filter(Boolean).join(' ')
  if (origin?.page !== undefined) return words.page.replace('{}', String(origin.page))
  if (origin?.paragraph !== undefined) return words.paragraph.replace('{}', String(origin.paragraph))
  return words.line.replace('{}', String(line))
}

export function fileOf({ source }: PlanDocument): string {
  return source.file ?? '-'
}

/** Of one document its title and number, of several nothing. */
export function titleOf(plans: readonly PlanDocument[]): string {
  const { title = null, noticeTitle = null, number = null } = plans.length === 1 ? plans[0]!.document : {}
  return [title ?? noticeTitle, number].filter(Boolean).join('  ')
}
