import { parseWithText } from '../govplan.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import { type PlanText, writerFor } from '../write/index.ts'
import { select } from '../write/views/select.ts'
import type { Disk } from './disk.ts'
import type { ManifestEntry } from './manifest.ts'
import { outputName } from './names.ts'
import type { Order } from './order.ts'
import { bytesOf, pieceOf } from './pieces.ts'
import { type Store, sha256 } from './store.ts'
import { NOTHING, sum, tallyOf } from './tally.ts'

/** One file of a batch. */
export interface Job {
  /** Its place among all. */
  readonly index: number
  readonly path: string
  readonly name: string
  /** What an earlier run made of it, with whatever options. */
  readonly known: ManifestEntry | null
}

export interface Converted {
  readonly entry: ManifestEntry
  /** Nothing had to be done. */
  readonly unchanged: boolean
  /** What the file adds to a merged result. */
  readonly piece?: Uint8Array
}

export interface Tools {
  readonly disk: Disk
  readonly store: Store
  /** The hash of the order. */
  readonly order: string
}

/** Converts one file, unless what is known of it still holds. Throws what reading and writing throw. */
export async function convert(
  { path, name, known }: Job,
  order: Order,
  { disk, store, order: orderHash }: Tools,
): Promise<Converted> {
  const bytes = disk.read(path)
  const hash = sha256(bytes)
  const same = known?.sha256 === hash && known.order === orderHash
  if (same && (order.merged || disk.size(store.path(output(name, order))) === known.output.bytes)) {
    return { entry: known, unchanged: true }
  }
  const { plans, texts } = await plansOf(bytes, name, order)
  const result = order.merged ? await pieceOf(plans, order) : await fileOf(plans, texts, order)
  if (!order.merged) store.put(output(name, order), result, known?.output.sha256 ?? null)
  const entry: ManifestEntry = {
    input: name,
    sha256: hash,
    order: orderHash,
    output: { bytes: result.length, sha256: sha256(result) },
    tally: plans.map(tallyOf).reduce(sum, NOTHING),
  }
  return { entry, unchanged: false, ...(order.merged && { piece: result }) }
}

/** The name of a file's own result. */
export function output(name: string, { format }: Order): string {
  return outputName(name, writerFor(format)!.extension)
}

interface Read {
  readonly plans: readonly PlanDocument[]
  readonly texts: readonly PlanText[]
}

async function plansOf(bytes: Uint8Array, name: string, { parse, view, format }: Order): Promise<Read> {
  const { plan, planText } = await parseWithText(bytes, { ...parse, fileName: name })
  const texts = writerFor(format)!.needsTexts ? [planText()] : []
  return { plans: [select(plan, view)], texts }
}

function fileOf(
  plans: readonly PlanDocument[],
  texts: readonly PlanText[],
  { format, write, view }: Order,
): Promise<Uint8Array> {
  return bytesOf(writerFor(format)!.write(plans, { ...write, view, several: plans.length > 1, texts }))
}
