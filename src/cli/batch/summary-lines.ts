import type { Summary } from '../../batch/summary.ts'
import { fillIn } from '../session.ts'
import type { Words } from '../words.ts'

/** How a batch went, for people: what there is nothing to say of is left out. */
export function summaryLines(summary: Summary, { batch }: Words): string[] {
  const { total, converted, unchanged, failed, links, slowest, removed, leftover } = summary
  const fill = (text: string, ...values: (string | number)[]) => values.reduce<string>(fillIn, text)
  const codes = Object.entries(total.codes).map(([code, count]) => `${code} ${count}`)
  const slow = slowest.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(2)}`)
  return [
    fill(batch.files, converted, unchanged, failed.length),
    fill(batch.found, total.documents, total.tasks, total.units, total.deadlines, total.warnings),
    ...(codes.length > 0 ? [fill(batch.codes, codes.join(batch.comma))] : []),
    ...(slow.length > 0 ? [fill(batch.slowest, slow.join(batch.comma))] : []),
    ...(links > 0 ? [fill(batch.links, links)] : []),
    ...(removed > 0 ? [fill(batch.removed, removed)] : []),
    ...(leftover > 0 ? [fill(batch.leftover, leftover)] : []),
  ]
}
