import { closeSync, lstatSync, openSync, renameSync, statSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Chunk } from '../write/index.ts'
import { writeToDescriptor } from './io.ts'

/**
 * Writes a file as a whole: it stands there complete, or not at all. It is written under another name in
 * the same folder and renamed; a link is not followed. Pipes and devices are written straight.
 */
export async function writeOutput(
  path: string,
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
): Promise<void> {
  const old = statSync(path, { throwIfNoEntry: false })
  if (old?.isDirectory()) throw systemError('EISDIR')
  if (old && !old.isFile()) return writeAll(path, 'w', 0o666, chunks)
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw systemError('LINK')
  const temporary = join(dirname(path), `.govplan-${process.pid}-${Math.trunc(performance.now() * 1000)}.tmp`)
  try {
    await writeAll(temporary, 'wx', old ? old.mode & 0o777 : 0o666, chunks)
    renameSync(temporary, path)
  } catch (error) {
    removeIfThere(temporary)
    throw error
  }
}

async function writeAll(
  path: string,
  flag: 'w' | 'wx',
  mode: number,
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
): Promise<void> {
  const descriptor = openSync(path, flag, mode)
  try {
    for await (const chunk of chunks) await writeToDescriptor(descriptor, chunk)
  } finally {
    closeSync(descriptor)
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It was never made.
  }
}

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code })
}

/** Are these names of one and the same file, by whatever path or link? */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
    return a.isFile() && a.ino === b.ino && a.dev === b.dev
  } catch {
    return false
  }
}
