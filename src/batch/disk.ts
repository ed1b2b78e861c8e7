/** What stands at a path; links are not followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

/**
 * All that a batch asks of the file system; the command line gives it. Every call may fail with a system
 * error (`code`), `read` with a `ReadError` as well.
 */
export interface Disk {
  /** What stands in a folder, in no order. */
  readonly list: (folder: string) => Entry[]
  /** `null` where nothing stands. */
  readonly kind: (path: string) => EntryKind | null
  /** Bytes of a regular file; `null` where there is none. */
  readonly size: (path: string) => number | null
  /** The bytes of a regular file, which a link may lead to. */
  readonly read: (path: string) => Uint8Array
  /** Bytes of a file from an offset on; fewer where it ends. */
  readonly readRange: (path: string, offset: number, length: number) => Uint8Array
  /** Makes a folder and those above it. */
  readonly makeFolder: (path: string) => void
  /** A new file, all of it; fails where something stands. */
  readonly create: (path: string, bytes: Uint8Array) => void
  /** Adds to the end of a file, which is made where there is none. */
  readonly append: (path: string, bytes: Uint8Array) => void
  /** Cuts a file. */
  readonly truncate: (path: string, length: number) => void
  readonly rename: (from: string, to: string) => void
  /** Removes a file; nothing happens where there is none. */
  readonly remove: (path: string) => void
}

/** Nothing can be written any more: every other file would fail the same way. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EROFS'].includes((error as { code?: string } | undefined)?.code ?? '')
}
