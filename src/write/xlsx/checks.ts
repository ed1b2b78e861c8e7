import type { PlanDocument } from '../../model/plan-document.ts'
import { fileOf, placeText, titleOf } from './ledger.ts'
import type { CellValue, Sheet, SheetColumn } from './sheet.ts'
import type { Words } from './words.ts'

/** The sheet 核对: every diagnostic with its place. */
export function checkSheet(plans: readonly PlanDocument[], several: boolean, words: Words): Sheet {
  const columns: SheetColumn[] = [
    { header: words.severity, width: 8 },
    { header: words.problem, width: 90 },
    { header: words.place, width: 18 },
  ]
  const rows = plans.flatMap((plan) =>
    plan.diagnostics.map(({ severity, message, span }): CellValue[] => [
      words[severity],
      message,
      span === null ? '' : placeText(span, words),
      ...(several ? [fileOf(plan)] : []),
    ]),
  )
  return {
    name: words.checks,
    columns: several ? [...columns, { header: words.file, width: 18 }] : columns,
    rows,
    title: titleOf(plans),
  }
}
