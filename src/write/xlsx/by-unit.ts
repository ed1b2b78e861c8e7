import type { PlanDocument, PlanTask, PlanUnit } from '../../model/plan-document.ts'
import { ends } from '../cell-text.ts'
import { fileOf, titleOf } from './ledger.ts'
import { type CellValue, dayOrNone, type Sheet, type SheetColumn } from './sheet.ts'
import type { Words } from './words.ts'

interface Duty {
  readonly role: PlanUnit['role']
  readonly task: PlanTask
  readonly plan: PlanDocument
}

const ROLES: readonly PlanUnit['role'][] = ['lead', 'responsible', 'support', 'supervise']

/** The sheet 按单位: what each unit leads, answers for, supports and supervises, by deadline. */
export function unitSheet(plans: readonly PlanDocument[], several: boolean, words: Words): Sheet {
  const columns: SheetColumn[] = [
    { header: words.unit, width: 26, merges: true },
    { header: words.role, width: 8 },
    { header: words.seq, width: 6 },
    { header: words.task, width: 52 },
    { header: words.time, width: 22 },
    { header: words.due, width: 12 },
  ]
  const rows = [...dutiesOf(plans)].flatMap(([unit, duties]) =>
    duties
      .toSorted(byRoleAndDay)
      .map(({ role, task, plan }): CellValue[] => [
        unit,
        words.roles[role],
        task.seq,
        task.title,
        task.times.map(({ text }) => text).join('；'),
        dayOrNone(ends(task).at(-1)),
        ...(several ? [fileOf(plan)] : []),
      ]),
  )
  return {
    name: words.units,
    columns: several ? [...columns, { header: words.file, width: 18 }] : columns,
    rows,
    title: titleOf(plans),
  }
}

/** In the order in which the units are first told; a unit is the same where its full name is. */
function dutiesOf(plans: readonly PlanDocument[]): Map<string, Duty[]> {
  const duties = new Map<string, Duty[]>()
  for (const plan of plans)
    for (const task of plan.tasks)
      for (const { name, fullName, role } of task.units) {
        const unit = fullName ?? name
        const own = duties.get(unit) ?? []
        duties.set(unit, own)
        own.push({ role, task, plan })
      }
  return duties
}

function byRoleAndDay(a: Duty, b: Duty): number {
  const role = ROLES.indexOf(a.role) - ROLES.indexOf(b.role)
  if (role !== 0) return role
  const [one, other] = [a, b].map(({ task }) => ends(task).at(-1) ?? '9999')
  return one! < other! ? -1 : one! > other! ? 1 : a.task.seq - b.task.seq
}
