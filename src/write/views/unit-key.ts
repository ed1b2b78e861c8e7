import type { PlanUnit } from '../../model/plan-document.ts'

/** What tells one unit from another, however it is written: the fullest name that is known. */
export function unitKey({ canonical, fullName, name }: PlanUnit): string {
  return canonical ?? fullName ?? name
}
