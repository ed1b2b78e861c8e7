import {
  appendFileSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  truncateSync,
  writeSync,
} from 'node:fs'
import type { Disk, EntryKind } from '../../batch/disk.ts'
import { readFile } from '../input.ts'

/** The file system as a batch sees it. */
export const realDisk: Disk = {
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  kind: (path) => {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return stats ? kindOf(stats) : null
  },
  size: (path) => {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return stats?.isFile() ? stats.size : null
  },
  read: readFile,
  readRange: (path, offset, length) => {
    const descriptor = openSync(path, 'r')
    try {
      const bytes = Buffer.allocUnsafe(length)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
    } finally {
      closeSync(descriptor)
    }
  },
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  create: (path, bytes) => {
    const descriptor = openSync(path, 'wx')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    } finally {
      closeSync(descriptor)
    }
  },
  append: (path, bytes) => appendFileSync(path, bytes),
  truncate: truncateSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}
