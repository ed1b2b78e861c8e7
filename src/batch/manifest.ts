import { posix } from 'node:path'
import type { Disk } from './disk.ts'
import type { Tally } from './tally.ts'

/** What is known of a file that was converted. */
export interface ManifestEntry {
  readonly input: string
  /** The whole path of the folder that `input` counted from at last; `null` where that is none. */
  readonly from?: string | null
  /** Of the input's bytes. */
  readonly sha256: string
  /** Of the options and the version that it was converted with. */
  readonly order: string
  /** Of the output; a piece of a merged result stands at `at`. */
  readonly output: { readonly bytes: number; readonly sha256: string; readonly at?: number }
  readonly tally: Tally
}

/** An input whose result was removed. */
interface Gone {
  readonly gone: string
}

/** A merged result that is about to be put in place of the one `before`. */
interface Merged {
  readonly merged: string
  readonly sha256: string
  readonly before: string | null
}

type Line = ManifestEntry | Gone | Merged

/** An append-only file of lines, of which the last one for an input holds. */
export interface Manifest {
  readonly entries: ReadonlyMap<string, ManifestEntry>
  /** Hashes of merged results that are ours, by name. */
  readonly merged: ReadonlyMap<string, readonly string[]>
  readonly add: (lines: readonly Line[]) => void
}

/** Reads what stands in a manifest; a line that a stopped run left torn is cut off. */
export function openManifest(path: string, disk: Disk): Manifest {
  const bytes = disk.kind(path) === null ? new Uint8Array() : disk.read(path)
  const whole = bytes.lastIndexOf(0x0a) + 1
  if (whole < bytes.length) disk.truncate(path, whole)
  if (whole === 0) disk.makeFolder(posix.dirname(path))
  return {
    ...readLines(new TextDecoder().decode(bytes.subarray(0, whole))),
    add: (lines) => {
      if (lines.length === 0) return
      disk.append(path, Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
    },
  }
}

function readLines(text: string): Pick<Manifest, 'entries' | 'merged'> {
  const entries = new Map<string, ManifestEntry>()
  const merged = new Map<string, readonly string[]>()
  for (const line of text.split('\n')) {
    const read = parsed(line)
    if (read === null) continue
    if ('gone' in read) entries.delete(read.gone)
    else if ('merged' in read) merged.set(read.merged, [read.sha256, ...(read.before ? [read.before] : [])])
    else entries.set(read.input, read)
  }
  return { entries, merged }
}

/** A line of ours; `null` for anything else. */
function parsed(line: string): Line | null {
  try {
    const value = JSON.parse(line)
    if (typeof value?.gone === 'string' || typeof value?.merged === 'string') return value
    return typeof value?.input === 'string' && value.output && value.tally ? value : null
  } catch {
    return null
  }
}
