import type { PlanDocument } from '../model/plan-document.ts'
import { rowsOf } from './rows.ts'
import { safeCell } from './spreadsheet.ts'
import type { WriteOptions, Writer } from './writer.ts'

/** RFC 4180 with CRLF and a byte order mark, a task a row. Cells are never cut (see `CELL_LIMIT`). */
export const csv: Writer = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  views: ['by', 'columns', 'tidy'],
  ownOptions: ['keepFormulas'],
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
  const { stringify } = await import('csv-stringify/sync')
  // The library's own `escape_formulas` sees only a cell's first character.
  const guard = options.keepFormulas ? String : safeCell
  if (options.bom ?? true) yield '\ufeff'
  for (const rows of batches(rowsOf(plans, options))) {
    const cells = rows.map((row) => row.map(guard))
    yield stringify(cells, { delimiter, record_delimiter: 'windows', quote_record_delimiter: true })
  }
}

function* batches<T>(items: Iterable<T>): Iterable<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
