import { csv } from './csv.ts'
import { html } from './html/html.ts'
import { ics } from './ics.ts'
import { json } from './json.ts'
import { md } from './md.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { table } from './table.ts'
import { tsv } from './tsv.ts'
import type { Writer } from './writer.ts'
import { xlsx } from './xlsx/xlsx.ts'
import { yaml } from './yaml.ts'

export { type Chunk, OWN_OPTIONS, type PlanText, type WriteOptions, type Writer } from './writer.ts'

/** Every output format, in the order in which they are listed to people. */
export const WRITERS: readonly Writer[] = [json, ndjson, yaml, csv, tsv, xlsx, md, ics, parquet, html, table]

export function writerFor(name: string): Writer | undefined {
  return WRITERS.find((writer) => writer.name === name)
}

/** The writer that a file's ending asks for; letter case does not matter. */
export function writerForFile(path: string): Writer | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase()
  if (ending === undefined) return undefined
  return WRITERS.find((writer) => writer.extension === ending || writer.otherExtensions?.includes(ending))
}
