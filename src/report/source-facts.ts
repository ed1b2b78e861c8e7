import { createHash } from 'node:crypto'
import type { PlanSource } from '../model/plan-document.ts'
import type { Source } from '../model/source.ts'

/** What identifies the input: its name, kind, size and hash. A string counts as its UTF-8 bytes. */
export function sourceFacts(input: Uint8Array | string, source: Source, file: string | null): PlanSource {
  const bytes = typeof input === 'string' ? Buffer.from(input, 'utf8') : input
  return {
    file,
    mediaType: source.mediaType,
    encoding: source.encoding,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}
