import { hash } from 'node:crypto'
import { posix } from 'node:path'
import type { Disk } from './disk.ts'

/** Where the results of single files go. */
export interface Store {
  readonly path: (name: string) => string
  /** Writes one result whole, or not at all. `known` is the hash of what an earlier run wrote there. */
  readonly put: (name: string, bytes: Uint8Array, known: string | null) => void
}

export interface StoreOptions {
  readonly folder: string
  /** On the same file system: files stand here until they are whole. */
  readonly temporary: string
  /** A name that no other writer to the folder has. */
  readonly writer: string
  /** Replace files that no run of ours has written. */
  readonly force: boolean
}

/**
 * Puts files into a folder. Nothing that others wrote is replaced unasked, no link is followed: that fails
 * with `EEXIST` or `LINK`.
 */
export function storeIn({ folder, temporary, writer, force }: StoreOptions, disk: Disk): Store {
  const ready = new Set<string>(['.'])
  const pathOf = (name: string) => posix.join(folder, name)
  let count = 0
  return {
    path: pathOf,
    put: (name, bytes, known) => {
      const path = pathOf(name)
      makeFolders(posix.dirname(name), folder, ready, disk)
      const ours = known === null ? [] : [known]
      const hash = () => sha256(bytes)
      if (placeFor(path, { hash, ours, force, hashOf: () => sha256(disk.read(path)) }, disk).there) return
      const draft = posix.join(temporary, `${writer}-${count++}`)
      try {
        disk.create(draft, bytes)
        disk.rename(draft, path)
      } catch (error) {
        removeQuietly(draft, disk)
        throw error
      }
    },
  }
}

export interface Claim {
  /** Of what is to stand there. */
  readonly hash: () => string
  /** Hashes of what runs of ours wrote there. */
  readonly ours: readonly string[]
  readonly force: boolean
  /** The hash of what stands there. */
  readonly hashOf: () => string
}

/**
 * May a result be put at a path? `there`: it stands there already, perhaps from a run that was stopped before
 * it could note it. `before` is the hash of what would be replaced. Fails where what is there must stay.
 */
export function placeFor(
  path: string,
  { hash, ours, force, hashOf }: Claim,
  disk: Disk,
): { readonly there: boolean; readonly before: string | null } {
  const kind = disk.kind(path)
  if (kind === null) return { there: false, before: null }
  if (kind === 'folder') throw coded('EISDIR')
  if (kind !== 'file') throw coded('LINK')
  const before = hashOf()
  if (before === hash()) return { there: true, before }
  if (!force && !ours.includes(before)) throw coded('EEXIST')
  return { there: false, before }
}

/** Makes the folders of a name one by one, so that none of them is a link to elsewhere. */
function makeFolders(name: string, folder: string, ready: Set<string>, disk: Disk): void {
  if (ready.has(name)) return
  makeFolders(posix.dirname(name), folder, ready, disk)
  const path = posix.join(folder, name)
  const kind = disk.kind(path)
  if (kind === 'link') throw coded('LINK')
  if (kind === null) disk.makeFolder(path)
  ready.add(name)
}

export function removeQuietly(path: string, disk: Disk): void {
  try {
    disk.remove(path)
  } catch {
    // Another error is the one to tell; the next run clears drafts away.
  }
}

export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}
