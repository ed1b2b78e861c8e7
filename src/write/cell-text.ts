import type { PlanPerson, PlanTask, PlanUnit } from '../model/plan-document.ts'

const KINDS = { task: '任务', phase: '阶段', safeguard: '保障' } as const

export function kindWord(kind: PlanTask['kind'], headers: 'zh' | 'en'): string {
  return headers === 'zh' ? KINDS[kind] : kind
}

const ROLES = { lead: '牵头', support: '配合', responsible: '责任', supervise: '督办' } as const

export function roleWord(role: PlanUnit['role'], headers: 'zh' | 'en'): string {
  return headers === 'zh' ? ROLES[role] : role
}

/** The units of one role, `等` behind a name whose list goes on. */
export function unitText(task: PlanTask, role: PlanUnit['role']): string {
  return task.units
    .filter((unit) => unit.role === role)
    .map((unit) => (unit.open ? `${unit.name}等` : unit.name))
    .join('、')
}

export function personText(person: PlanPerson): string {
  return person.role === '' ? person.name : `${person.role}：${person.name}`
}

/** The body, and its steps a line each. */
export function taskText(task: PlanTask): string {
  const steps = task.steps.map((step) => `${step.label ?? ''}${step.text}`)
  return [task.text, ...steps].filter((line) => line !== '').join('\n')
}

/** The first day on which a task begins; none where that is after all of it is due, as of what goes on from then. */
export function startOf(task: PlanTask): string | undefined {
  const start = task.times.flatMap((time) => time.start ?? []).sort()[0]
  const due = ends(task).at(-1)
  return start !== undefined && due !== undefined && start > due ? undefined : start
}

/** The days by which a task is due, earliest first: the last one is when all of it must be done. */
export function ends(task: PlanTask): string[] {
  return task.times.flatMap((time) => time.end ?? []).sort()
}
