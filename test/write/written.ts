import type { PlanDocument } from '../../src/model/plan-document.ts'
import { type WriteOptions, writerFor } from '../../src/write/index.ts'

/** What the writer of that name makes of the plans. */
export async function written(
  name: string,
  plans: readonly PlanDocument[],
  options?: WriteOptions,
): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of writerFor(name)!.write(plans, options)) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts).toString('utf8')
}
