import type { PlanDocument } from '../model/plan-document.ts'
import { type Chunk, type WriteOptions, type Writer, writerFor } from '../write/index.ts'
import type { Order } from './order.ts'

/** Formats that hold the documents of a whole batch. */
export const MERGEABLE: readonly string[] = ['ndjson', 'csv', 'tsv', 'xlsx', 'parquet']

/** What one file adds to the merged result; files of lines are joined from pieces, others written from them. */
export function pieceOf(plans: readonly PlanDocument[], order: Order): Promise<Uint8Array> {
  const { writer, ofLines } = pieceWriter(order)
  return bytesOf(
    writer.write(plans, { ...optionsOf(order), bom: false }),
    ofLines && writer.name !== 'ndjson',
  )
}

/** The merged result, in the order of the pieces. */
export async function* joined(pieces: Iterable<Uint8Array>, order: Order): AsyncIterable<Chunk> {
  const { writer, ofLines } = pieceWriter(order)
  if (!ofLines) {
    const decoder = new TextDecoder()
    const plans: PlanDocument[] = []
    for (const piece of pieces)
      for (const line of decoder.decode(piece).trimEnd().split('\n'))
        if (line !== '') plans.push(JSON.parse(line))
    yield* writerFor(order.format)!.write(plans, optionsOf(order))
    return
  }
  yield* writer.write([], optionsOf(order))
  yield* pieces
}

function pieceWriter({ format }: Order): { writer: Writer; ofLines: boolean } {
  const ofLines = ['ndjson', 'csv', 'tsv'].includes(format)
  return { writer: writerFor(ofLines ? format : 'ndjson')!, ofLines }
}

function optionsOf({ write, view }: Order): WriteOptions {
  return { ...write, view, several: true }
}

/** All of an output; without its first line where that is a header. */
export async function bytesOf(chunks: AsyncIterable<Chunk>, withoutHeader = false): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  return withoutHeader ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes
}
