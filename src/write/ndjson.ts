import { jsonPieces } from './json-pieces.ts'
import type { Writer } from './writer.ts'

/** One document a line. */
export const ndjson: Writer = {
  name: 'ndjson',
  extension: 'ndjson',
  otherExtensions: ['jsonl'],
  mediaType: 'application/x-ndjson',
  about: { zh: '每份文件一行 JSON，便于逐行处理', en: 'one document a line, for streams' },
  async *write(plans) {
    for (const plan of plans) yield* jsonPieces(plan, 0, '\n')
  },
}
