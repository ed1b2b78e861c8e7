import { ends } from '../cell-text.ts'
import type { Row } from './arrange.ts'
import { unitKey } from './unit-key.ts'
import type { View } from './view.ts'

const NONE = {
  zh: { unit: '未写明单位', deadline: '未写明时限' },
  en: { unit: 'No unit', deadline: 'No deadline' },
} as const

/** The heading that a row stands below in a table that is arranged by `by`; empty: below none. */
export function groupName({ task, units }: Row, by: NonNullable<View['by']>, headers: 'zh' | 'en'): string {
  if (by === 'section') return [task.part ?? '', ...task.sections].filter(Boolean).join(' / ')
  if (by === 'deadline') return ends(task).at(-1) ?? NONE[headers].deadline
  return units[0] ? unitKey(units[0]) : NONE[headers].unit
}
