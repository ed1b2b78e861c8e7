import type { PlanDocument } from '../model/plan-document.ts'
import type { Language } from './messages.ts'

export interface Counts {
  readonly documents: number
  readonly tasks: number
  /** Different unit names. */
  readonly units: number
  /** Time requirements that end on a known day. */
  readonly deadlines: number
  readonly warnings: number
  readonly remarks: number
}

export function countsOf(plans: readonly PlanDocument[]): Counts {
  const tasks = plans.flatMap((plan) => plan.tasks)
  const diagnostics = plans.flatMap((plan) => plan.diagnostics)
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return {
    documents: plans.length,
    tasks: tasks.length,
    units: new Set(tasks.flatMap((task) => task.units.map((unit) => unit.name))).size,
    deadlines: tasks.flatMap((task) => task.times).filter((time) => time.end !== null).length,
    warnings,
    remarks: diagnostics.length - warnings,
  }
}

/** What was found, on one line. */
export function summary(counts: Counts, language: Language = 'zh'): string {
  const { documents, tasks, units, deadlines, warnings, remarks } = counts
  if (language === 'zh') {
    return `${documents} 份文件：任务 ${tasks} 项，单位 ${units} 个，时限 ${deadlines} 个，警告 ${warnings} 处，提示 ${remarks} 处`
  }
  const some = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
  const found = [some(tasks, 'task'), some(units, 'unit'), some(deadlines, 'deadline')]
  return `${some(documents, 'document')}: ${[...found, some(warnings, 'warning'), some(remarks, 'remark')].join(', ')}`
}
