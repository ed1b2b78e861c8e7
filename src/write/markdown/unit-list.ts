import type { PlanDocument, PlanTask } from '../../model/plan-document.ts'
import { ends, roleWord } from '../cell-text.ts'
import { arrange, type Row } from '../views/arrange.ts'
import { groupName } from '../views/group-name.ts'
import type { View } from '../views/view.ts'
import { visible } from '../visible.ts'
import { markdownText } from './escape.ts'

/** What every unit has to do, below its name: what it leads first. */
export function unitList(plan: PlanDocument, view: View, headers: 'zh' | 'en'): string[] {
  const lines: string[] = []
  let last: string | null = null
  for (const row of arrange([plan], { ...view, by: 'unit' })) {
    const name = groupName(row, 'unit', headers)
    if (name !== last) lines.push('', `### ${markdownText(visible(name))}`, '')
    last = name
    lines.push(`- ${markdownText(visible(entry(row, headers)))}`)
  }
  return lines
}

function entry({ task, units: [unit] }: Row, headers: 'zh' | 'en'): string {
  const role = unit ? roleWord(unit.role, headers) + (headers === 'zh' ? '：' : ': ') : ''
  const due = dueText(task)
  const inBrackets = headers === 'zh' ? `（${due}）` : ` (${due})`
  return `${role}${task.id} ${task.title}${due === '' ? '' : inBrackets}`
}

/** The phrases, and the day by which all of it is due. */
function dueText(task: PlanTask): string {
  const phrases = task.times.map(({ text }) => text)
  const end = ends(task).at(-1)
  return [...phrases, ...(end === undefined || phrases.includes(end) ? [] : [end])].join('；')
}
