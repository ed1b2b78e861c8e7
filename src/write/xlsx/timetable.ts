import type { PlanDocument, PlanTask, PlanTime } from '../../model/plan-document.ts'
import { unitText } from '../cell-text.ts'
import { fileOf, titleOf } from './ledger.ts'
import { type CellValue, dayOrNone, type Sheet, type SheetColumn } from './sheet.ts'
import type { Words } from './words.ts'

interface Entry {
  readonly time: PlanTime
  readonly task: PlanTask
  readonly plan: PlanDocument
}

/** The sheet 时间表: every time by its last day, those without one behind, recurring ones first. */
export function timeSheet(plans: readonly PlanDocument[], several: boolean, words: Words): Sheet {
  const columns: SheetColumn[] = [
    { header: words.due, width: 12 },
    { header: words.time, width: 26 },
    { header: words.seq, width: 6 },
    { header: words.task, width: 52 },
    { header: words.lead, width: 22 },
    { header: words.responsible, width: 26 },
  ]
  const entries = plans.flatMap((plan) =>
    plan.tasks.flatMap((task) => task.times.map((time): Entry => ({ time, task, plan }))),
  )
  const rows = entries
    .toSorted(byDay)
    .map(({ time, task, plan }): CellValue[] => [
      dayOrNone(time.end ?? undefined),
      time.text,
      task.seq,
      task.title,
      unitText(task, 'lead'),
      unitText(task, 'responsible'),
      ...(several ? [fileOf(plan)] : []),
    ])
  return {
    name: words.times,
    columns: several ? [...columns, { header: words.file, width: 18 }] : columns,
    rows,
    title: titleOf(plans),
  }
}

function byDay(a: Entry, b: Entry): number {
  const [one, other] = [rank(a.time), rank(b.time)]
  return one < other ? -1 : one > other ? 1 : 0
}

function rank({ end, kind }: PlanTime): string {
  return end ?? (kind === 'recurring' ? '9998' : '9999')
}
