import { parseWithText } from '../govplan.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import { eachDocument } from '../parse-all.ts'
import { holdsDocuments, type ReadTools } from '../read/index.ts'
import { type PlanText, writerFor } from '../write/index.ts'
import { select } from '../write/views/select.ts'
import type { Failure } from './crew.ts'
import type { Disk } from './disk.ts'
import type { ManifestEntry } from './manifest.ts'
import { countedFrom, outputName } from './names.ts'
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
  /** Of an archive, the members that could not be read. */
  readonly problems: readonly Problem[]
}

/** A document that could not be read, and why. */
export interface Problem {
  readonly name: string
  readonly failure: Failure
}

export interface Tools {
  readonly disk: Disk
  readonly store: Store
  /** The hash of the order. */
  readonly order: string
  readonly convertOffice: ReadTools['convert']
  /** The words for an error. */
  readonly failureOf: (error: unknown) => Failure
}

/**
 * Converts one file, unless what is known of it still holds; an archive counts as one file, whatever it holds.
 * Throws what reading and writing throw.
 */
export async function convert({ path, name, known }: Job, order: Order, tools: Tools): Promise<Converted> {
  const { disk, store } = tools
  const bytes = disk.read(path)
  const hash = sha256(bytes)
  const from = countedFrom(name, path)
  const same = known?.sha256 === hash && known.order === tools.order
  if (same && (order.merged || disk.size(store.path(output(name, order))) === known.output.bytes)) {
    return { entry: { ...known, from }, unchanged: true, problems: [] }
  }
  const { plans, texts, problems, several } = await plansOf(bytes, name, order, tools)
  const result = order.merged ? await pieceOf(plans, order) : await fileOf(plans, texts, several, order)
  if (!order.merged) store.put(output(name, order), result, known?.output.sha256 ?? null)
  const entry: ManifestEntry = {
    input: name,
    from,
    // What held something that could not be read is tried again.
    sha256: problems.length === 0 ? hash : '',
    order: tools.order,
    output: { bytes: result.length, sha256: sha256(result) },
    tally: plans.map(tallyOf).reduce(sum, NOTHING),
  }
  return { entry, unchanged: false, problems, ...(order.merged && { piece: result }) }
}

/** The name of a file's own result. */
export function output(name: string, { format }: Order): string {
  return outputName(name, writerFor(format)!.extension)
}

interface Read {
  readonly plans: PlanDocument[]
  readonly texts: PlanText[]
  readonly problems: Problem[]
  /** The file is an archive. */
  readonly several: boolean
}

async function plansOf(
  bytes: Uint8Array,
  name: string,
  { parse, view, format }: Order,
  { convertOffice, failureOf }: Tools,
): Promise<Read> {
  const read: Read = { plans: [], texts: [], problems: [], several: holdsDocuments(bytes) }
  const { needsTexts } = writerFor(format)!
  await eachDocument(
    bytes,
    { ...parse, fileName: name, ...(convertOffice && { convert: convertOffice }) },
    async (member, options) => {
      const { plan, planText } = await parseWithText(member, options)
      read.plans.push(select(plan, view))
      if (needsTexts) read.texts.push(planText())
    },
    (member, error) => {
      if (!read.several) throw error
      read.problems.push({ name: member ?? name, failure: failureOf(error) })
    },
  )
  return read
}

function fileOf(
  plans: readonly PlanDocument[],
  texts: readonly PlanText[],
  several: boolean,
  { format, write, view }: Order,
): Promise<Uint8Array> {
  return bytesOf(writerFor(format)!.write(plans, { ...write, view, several, texts }))
}
