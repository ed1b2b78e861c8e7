import type { PlanDocument } from '../../model/plan-document.ts'
import { unitSheet } from './by-unit.ts'
import { checkSheet } from './checks.ts'
import { fitted } from './fit.ts'
import { ledgerSheet } from './ledger.ts'
import type { Sheet } from './sheet.ts'
import { timeSheet } from './timetable.ts'
import { WORDS } from './words.ts'

/** All sheets of the workbook, in their order. */
export function sheetsOf(plans: readonly PlanDocument[], several: boolean, headers: 'zh' | 'en'): Sheet[] {
  const words = WORDS[headers]
  const sheets = [ledgerSheet, unitSheet, timeSheet, checkSheet].map((make) => make(plans, several, words))
  return fitted(sheets, words)
}
