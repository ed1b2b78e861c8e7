import type { PlanDiagnostic, PlanDocument } from '../model/plan-document.ts'
import type { Language } from './messages.ts'

/** How much there is to say about documents. */
interface DiagnosticCounts {
  readonly documents: number
  readonly warnings: number
  readonly remarks: number
}

export interface Counts extends DiagnosticCounts {
  readonly tasks: number
  /** Different unit names. */
  readonly units: number
  /** Time requirements that end on a known day. */
  readonly deadlines: number
}

export function countsOf(plans: readonly PlanDocument[]): Counts {
  const tasks = plans.flatMap((plan) => plan.tasks)
  return {
    ...diagnosticCounts(plans),
    tasks: tasks.length,
    units: new Set(tasks.flatMap((task) => task.units.map((unit) => unit.name))).size,
    deadlines: tasks.flatMap((task) => task.times).filter((time) => time.end !== null).length,
  }
}

export function diagnosticCounts(
  documents: readonly { readonly diagnostics: readonly PlanDiagnostic[] }[],
): DiagnosticCounts {
  const diagnostics = documents.flatMap((document) => document.diagnostics)
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  return { documents: documents.length, warnings, remarks: diagnostics.length - warnings }
}

/** What was found, on one line. */
export function summary(counts: Counts, language: Language = 'zh'): string {
  const { tasks, units, deadlines } = counts
  if (language === 'zh') {
    return told(counts, [`任务 ${tasks} 项`, `单位 ${units} 个`, `时限 ${deadlines} 个`], 'zh')
  }
  return told(counts, [some(tasks, 'task'), some(units, 'unit'), some(deadlines, 'deadline')], 'en')
}

/** How many warnings and remarks there are, on one line. */
export function diagnosticSummary(counts: DiagnosticCounts, language: Language): string {
  return told(counts, [], language)
}

function told(
  { documents, warnings, remarks }: DiagnosticCounts,
  found: readonly string[],
  language: Language,
): string {
  if (language === 'zh') {
    return `${documents} 份文件：${[...found, `警告 ${warnings} 处`, `提示 ${remarks} 处`].join('，')}`
  }
  return `${some(documents, 'document')}: ${[...found, some(warnings, 'warning'), some(remarks, 'remark')].join(', ')}`
}

function some(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
