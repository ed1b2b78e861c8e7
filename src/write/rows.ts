import type { PlanDocument } from '../model/plan-document.ts'
import { arrange } from './views/arrange.ts'
import { columnsOf } from './views/columns-of.ts'
import type { View } from './views/view.ts'
import { visible } from './visible.ts'

export { COLUMNS } from './task-columns.ts'

/**
 * The header row, then a row for every task, as the view wants them; a file column in front where there are
 * several files. Cells are safe to show (`visible`); a formula in them is the format's own business
 * (`safeCell`).
 */
export function* rowsOf(
  plans: readonly PlanDocument[],
  options: { readonly several?: boolean; readonly headers?: 'zh' | 'en'; readonly view?: View } = {},
): Iterable<(string | number)[]> {
  const { headers = 'zh', several = plans.length > 1, view = {} } = options
  const columns = columnsOf(view, several || plans.length > 1)
  yield columns.map((column) => (headers === 'zh' ? column.zh : column.key))
  for (const row of arrange(plans, view)) yield columns.map((column) => shown(column.cell(row, headers)))
}

function shown(cell: string | number): string | number {
  return typeof cell === 'string' ? visible(cell) : cell
}
