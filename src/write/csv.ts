import type { PlanDocument } from '../model/plan-document.ts'
import { rowsOf } from './rows.ts'
import { safeCell } from './spreadsheet.ts'
import type { WriteOptions, Writer } from './writer.ts'

/** RFC 4180 with CRLF and a byte order mark, a task a row. Cells are never cut (see `CELL_LIMIT`). */
export const csv: Writer = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  about: { zh: 'CSV 表格，可用 Excel、WPS 打开', en: 'CSV, opens in Excel and WPS' },
  write: (plans, options) => separated(',', plans, options),
}

const BATCH = 1000

/** Rows of cells with `delimiter` between them; the shared body of CSV and TSV. */
export async function* separated(
  delimiter: string,
  plans: readonly PlanDocument[],
  options: WriteOptions = {},
): AsyncIterable<string> {
  const guard = options.formulas === 'keep' ? String : safeCell
  let batch = (options.bom ?? true) ? ['\ufeff'] : []
  for (const row of rowsOf(plans, options)) {
    if (batch.length >= BATCH) {
      yield batch.join('')
      batch = []
    }
    batch.push(`${row.map((cell) => quoted(guard(cell), delimiter)).join(delimiter)}\r\n`)
  }
  yield batch.join('')
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
}
