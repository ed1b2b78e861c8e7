import type { ParseOptions } from '../parse-options.ts'
import type { WriteOptions } from '../write/index.ts'
import type { View } from '../write/views/view.ts'
import { sha256 } from './store.ts'

/** What is to be done with every file of a batch: plain data, which goes to workers and into a hash. */
export interface Order {
  /** The name of a writer. */
  readonly format: string
  readonly write: Pick<WriteOptions, 'headers' | 'bom' | 'events'>
  readonly parse: Pick<ParseOptions, 'lang' | 'encoding' | 'date' | 'bodies'>
  readonly view: View
  /** One result for all documents, with a column that names them. */
  readonly merged: boolean
  /** Of govplan. */
  readonly version: string
}

/** Two runs with the same hash make the same of the same file. */
export function orderHash(order: Order): string {
  return sha256(Buffer.from(JSON.stringify(order))).slice(0, 16)
}
