import type { ColumnSource, SchemaElement } from 'hyparquet-writer'
import type { Column, ColumnType } from './column.ts'
import { arrange, type Row } from './views/arrange.ts'
import { columnsOf } from './views/columns-of.ts'
import { wellFormed } from './visible.ts'
import type { Writer } from './writer.ts'

/**
 * A table for DuckDB, pandas and the like: days are dates, lists are lists, what is not told is null, and
 * texts stand as written. The file has a column, also where there is one only.
 */
export const parquet: Writer = {
  name: 'parquet',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  views: ['by', 'columns', 'tidy'],
  binary: true,
  about: { zh: 'Parquet，供 DuckDB、pandas 分析', en: 'Parquet, for DuckDB and pandas' },
  async *write(plans, { headers = 'en', view = {} } = {}) {
    const { ByteWriter, parquetWrite } = await import('hyparquet-writer')
    const columns = columnsOf(view, true)
    const names = columns.map((column) => (headers === 'zh' ? column.zh : column.key))
    const rows = arrange(plans, view)
    const columnData = columns.map(
      (column, index): ColumnSource => ({
        name: names[index]!,
        data: rows.map((row) => dataOf(column, row, headers)),
      }),
    )
    const fields = columns.flatMap((column, index) => elementsOf(names[index]!, column.type))
    const schema = [{ name: 'root', num_children: columns.length }, ...fields]
    const writer = new ByteWriter()
    parquetWrite({ writer, columnData, schema, createdBy: 'govplan' })
    yield new Uint8Array(writer.getBuffer())
  },
}

function dataOf(column: Column, row: Row, headers: 'zh' | 'en'): unknown {
  if (column.list) return column.list(row).map(wellFormed)
  const cell = column.cell(row, headers)
  if (cell === '') return null
  if (column.type === 'date') return new Date(`${cell}T00:00:00Z`)
  if (column.type === 'boolean') return cell === 'true'
  return typeof cell === 'string' ? wellFormed(cell) : cell
}

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
const TYPES = {
  text: STRING,
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<Exclude<ColumnType, 'list'>, Omit<SchemaElement, 'name'>>

function elementsOf(name: string, type: ColumnType): SchemaElement[] {
  if (type !== 'list') return [{ name, ...TYPES[type], repetition_type: 'OPTIONAL' }]
  return [
    { name, converted_type: 'LIST', num_children: 1, repetition_type: 'REQUIRED' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', ...STRING, repetition_type: 'REQUIRED' },
  ]
}
