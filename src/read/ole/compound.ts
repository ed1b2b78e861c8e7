import { ReadError } from '../read-error.ts'

/** The streams of a compound file (MS-CFB) that stand at its top, by name. */
export interface Compound {
  readonly names: readonly string[]
  readonly stream: (name: string) => Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const HEADER = 512
const ENTRY = 128
const MINI = 64
/** Sector numbers from here on mean something else: the end of a chain, a free sector. */
const LAST_SECTOR = 0xfffffff9
const NO_ENTRY = 0xffffffff
const STREAM = 2

/** Opens a compound file. Throws a `ReadError` where it contradicts itself; a chain that loops is one. */
export function openCompound(bytes: Uint8Array, format: string): Compound {
  try {
    return open(bytes, format)
  } catch (error) {
    throw error instanceof RangeError ? new ReadError('damaged', format) : error
  }
}

function open(bytes: Uint8Array, format: string): Compound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new ReadError('damaged', format)
  const size = 1 << shift
  const most = Math.ceil(bytes.length / size)
  const sector = (number: number) => bytes.subarray((number + 1) * size, (number + 2) * size)
  const chain = (start: number, table: readonly number[]): number[] => {
    const found: number[] = []
    for (let at = start; at <= LAST_SECTOR; at = table[at] ?? NO_ENTRY) {
      if (found.length >= Math.max(most, table.length)) throw new ReadError('damaged', format)
      found.push(at)
    }
    return found
  }
  const content = (start: number) => Buffer.concat(chain(start, table).map(sector))

  const table = tableSectors(view, size, most).flatMap((number) => numbersOf(sector(number)))
  const entries = entriesOf(content(view.getUint32(48, true)))
  const root = entries[0]
  if (!root) throw new ReadError('damaged', format)
  const miniTable = numbersOf(content(view.getUint32(60, true)))
  const cutoff = view.getUint32(56, true)
  const mini = content(root.start)
  const small = (start: number) => {
    return Buffer.concat(
      chain(start, miniTable).map((number) => mini.subarray(number * MINI, (number + 1) * MINI)),
    )
  }
  const streams = new Map(topLevel(entries, root).map((entry) => [entry.name, entry] as const))
  return {
    names: [...streams.keys()],
    stream: (name) => {
      const entry = streams.get(name)
      if (!entry || entry.kind !== STREAM) return undefined
      const all = entry.size < cutoff ? small(entry.start) : content(entry.start)
      if (all.length < entry.size) throw new ReadError('damaged', format)
      return all.subarray(0, entry.size)
    },
  }
}

/** Where the allocation table stands: the first 109 sectors in the header, the rest in a chain of its own. */
function tableSectors(view: DataView, size: number, most: number): number[] {
  const found: number[] = []
  const add = (at: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const number = view.getUint32(at + i * 4, true)
      if (number <= LAST_SECTOR) found.push(number)
    }
  }
  add(76, (HEADER - 76) / 4)
  let next = view.getUint32(68, true)
  for (let i = 0; next <= LAST_SECTOR && i < most; i++) {
    const at = (next + 1) * size
    add(at, size / 4 - 1)
    next = view.getUint32(at + size - 4, true)
  }
  return found.slice(0, most)
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true))
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: Math.floor(bytes.length / ENTRY) }, (_, i) => {
    const at = i * ENTRY
    const length = Math.min(64, view.getUint16(at + 64, true))
    return {
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2))),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

/** The entries of the root's tree; what lies deeper belongs to embedded objects. */
function topLevel(entries: readonly Entry[], root: Entry): Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>([NO_ENTRY])
  const open = [root.child]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (seen.has(at) || !entry) continue
    seen.add(at)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}
