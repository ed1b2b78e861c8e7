import type { PlanDocument } from '../../../model/plan-document.ts'

/** A stretch of the text by where it went; UTF-16 offsets. */
export interface PageStretch {
  readonly kind: 'task' | 'section' | 'field' | 'note' | 'background' | 'unplaced'
  readonly start: number
  readonly end: number
}

/** What the page knows of one document. */
export interface PageDocument {
  readonly plan: Pick<PlanDocument, 'source' | 'document' | 'tasks' | 'diagnostics'>
  readonly text: string
  readonly stretches: readonly PageStretch[]
}

/** All that is in the page's data block. */
export interface PageData {
  readonly lang: 'zh' | 'en'
  readonly documents: readonly PageDocument[]
}

export type Task = PageDocument['plan']['tasks'][number]
export type Role = Task['units'][number]['role']

export const ROLES: readonly Role[] = ['lead', 'support', 'responsible', 'supervise']

/** The last day by which a task is due; `''` where it tells none. */
export function dueOf(task: Task): string {
  return task.times.flatMap(({ end }) => end ?? []).reduce((last, end) => (end > last ? end : last), '')
}
