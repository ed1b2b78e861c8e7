import type { Correction, DocumentCorrections } from '../../../model/corrections.ts'
import type { PlanDocument } from '../../../model/plan-document.ts'
import type { Readout } from '../../../model/readout.ts'

/** A stretch of the text by where it went; UTF-16 offsets. */
export interface PageStretch {
  readonly kind: 'task' | 'section' | 'field' | 'note' | 'background' | 'unplaced'
  readonly start: number
  readonly end: number
}

/** What the page knows of one document: as it was read, and the corrections that the page begins with. */
export interface PageDocument {
  readonly plan: Pick<PlanDocument, 'source' | 'document'>
  readonly readout: Readout
  readonly stretches: readonly PageStretch[]
  readonly corrections: readonly Correction[]
  /** Ids of tasks that were not asked for. */
  readonly hidden: readonly string[]
}

/** All that is in the page's data block. */
export interface PageData {
  readonly lang: 'zh' | 'en'
  readonly documents: readonly PageDocument[]
  /** Corrections of other documents, which are saved with those of these. */
  readonly others: readonly DocumentCorrections[]
}

export type Task = Readout['tasks'][number]
export type Role = Task['units'][number]['role']

export const ROLES: readonly Role[] = ['lead', 'support', 'responsible', 'supervise']
export const KINDS = ['task', 'phase', 'safeguard'] as const

/** The last day by which a task is due; `''` where it tells none. */
export function dueOf(task: Task): string {
  return task.times.flatMap(({ end }) => end ?? []).reduce((last, end) => (end > last ? end : last), '')
}
