import { strFromU8, unzipSync } from 'fflate'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { type WriteOptions, writerFor } from '../../src/write/index.ts'

/** What the writer of that name makes of the plans; of a format that is a zip inside, its parts. */
export async function written(
  name: string,
  plans: readonly PlanDocument[],
  options?: WriteOptions,
): Promise<string> {
  const bytes = await writtenBytes(name, plans, options)
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8')
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

export async function writtenBytes(
  name: string,
  plans: readonly PlanDocument[],
  options?: WriteOptions,
): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of writerFor(name)!.write(plans, options)) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}
