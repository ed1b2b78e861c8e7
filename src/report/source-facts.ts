import { createHash, hash } from 'node:crypto'
import type { PlanSource } from '../model/plan-document.ts'
import type { Source } from '../model/source.ts'

/**
 * What identifies the input: its name, kind, size and hash; those of the bytes of its annexes behind its own.
 * A string counts as its UTF-8 bytes.
 */
export function sourceFacts(
  input: Uint8Array | string,
  source: Source,
  file: string | null,
  annexes: readonly { readonly bytes: Uint8Array }[] = [],
): PlanSource {
  const own = typeof input === 'string' ? Buffer.from(input, 'utf8') : input
  const parts = [own, ...annexes.map(({ bytes }) => bytes)]
  return {
    file,
    mediaType: source.mediaType,
    encoding: source.encoding,
    bytes: parts.reduce((sum, { byteLength }) => sum + byteLength, 0),
    sha256: parts.length === 1 ? hash('sha256', own, 'hex') : hashOf(parts),
  }
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
