import type { PlanTask, PlanTime, PlanUnit } from '../model/plan-document.ts'
import { personText, unitText } from './cell-text.ts'
import type { Cell, Line } from './columns.ts'
import type { Paint } from './paint.ts'

const ROLES: readonly { readonly role: PlanUnit['role']; readonly zh: string; readonly en: string }[] = [
  { role: 'lead', zh: '牵头：', en: 'Lead: ' },
  { role: 'responsible', zh: '责任：', en: 'Responsible: ' },
  { role: 'support', zh: '配合：', en: 'Support: ' },
  { role: 'supervise', zh: '督办：', en: 'Supervise: ' },
]

/** Number, task, units (leads first) and times of a task, as cells of the terminal table. */
export function taskCells(task: PlanTask, headers: 'zh' | 'en', paint: Paint): readonly Cell[] {
  const units = ROLES.flatMap(({ role, [headers]: word }): Line[] => {
    const names = unitText(task, role)
    if (names === '') return []
    return [{ text: word + names, ...(role === 'lead' && { look: paint.lead }) }]
  })
  const persons = task.persons.map((person) => ({ text: personText(person) }))
  const times = task.times.flatMap((time) => timeLines(time, paint))
  return [[{ text: task.id, look: paint.faint }], [{ text: task.title }], [...units, ...persons], times]
}

/** The phrase, and below it the days that it stands for. */
function timeLines(time: PlanTime, paint: Paint): Line[] {
  const days = [...new Set([time.start, time.end])].filter((day) => day !== null).join(' ~ ')
  const phrase = { text: time.text, look: paint.time }
  return days === '' || days === time.text ? [phrase] : [phrase, { text: days, look: paint.faint }]
}
