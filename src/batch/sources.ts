import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { Disk, Entry, EntryKind } from './disk.ts'
import { commonFolder, relativeTo } from './names.ts'

/** A file to convert. */
export interface BatchSource {
  /** To open it by. */
  readonly path: string
  /** Below the base of the batch, with `/`: the same wherever the batch runs. */
  readonly name: string
}

/** Something that was found and cannot be converted. */
export interface Obstacle {
  readonly path: string
  /** A system error's code, `LINK`, or `NAME` for a name that is not UTF-8. */
  readonly code: string
}

export type Found = BatchSource | Obstacle

export function isObstacle(found: Found): found is Obstacle {
  return 'code' in found
}

export interface SourceOptions {
  /** Names are told from this folder on; left out, from the folder that all inputs share. */
  readonly base?: string | undefined
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  /** Folders that are not entered: where the results go. */
  readonly except?: readonly string[]
}

/** One argument: a file or folder, or a pattern below a folder. */
interface Input {
  readonly given: string
  readonly path: string
  readonly matches: ((name: string) => boolean) | null
}

/**
 * Every file that the inputs name, in their order and, below a folder, in the order of names by code unit;
 * each once. Hidden files and folders in a folder are passed over; links are told and not followed, but for
 * one to a folder that is named.
 */
export function* sourcesOf(
  inputs: readonly string[],
  options: SourceOptions,
  disk: Disk,
): Generator<Found, void, undefined> {
  const asked = inputs.map((input) => asInput(input, disk))
  const base = options.base ?? commonFolder(asked.map(({ path }) => folderOf(path, disk)))
  const wanted = choice(options)
  const seen = asked.length > 1 ? new Set<string>() : null
  for (const input of asked) {
    for (const found of foundFor(input, disk, options.except ?? [])) {
      if ('code' in found) {
        yield found
        continue
      }
      const name = relativeTo(base, found.path)
      if (!wanted(name) || seen?.has(name)) continue
      seen?.add(name)
      yield { path: found.path, name }
    }
  }
}

function asInput(input: string, disk: Disk): Input {
  const path = posix.normalize(input)
  if (!/[*?[{]/.test(path) || standing(path, disk) !== null) return { given: input, path, matches: null }
  const { base } = picomatch.scan(path)
  return { given: input, path: base || '.', matches: picomatch(path, { dot: false }) }
}

/** What an input names, whatever else of it is wanted; a pattern that matches nothing is an obstacle itself. */
function* foundFor({ given, path, matches }: Input, disk: Disk, except: readonly string[]): Generator<Below> {
  let told = false
  for (const found of below(path, disk, except)) {
    const matched = !matches || matches(found.path)
    const failed = 'code' in found && found.code !== 'LINK'
    told ||= matched || failed
    if (matched || 'code' in found) yield found
  }
  if (!told && matches) yield { path: given, code: 'ENOENT' }
}

/** The folder that an input stands for, or stands in. */
function folderOf(path: string, disk: Disk): string {
  return isFolder(path, disk) ? path : posix.dirname(path)
}

/** Does a folder stand there, also behind a link that was named? */
export function isFolder(path: string, disk: Disk): boolean {
  const kind = standing(path, disk)
  return kind === 'folder' || (kind === 'link' && standing(`${path}/.`, disk) === 'folder')
}

/** Errors that a path has by itself, whatever the state of the disk: nothing can be read there. */
const UNREADABLE = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM']

/** What stands at a path; `null` where nothing can be read. */
function standing(path: string, disk: Disk): EntryKind | null {
  try {
    return disk.kind(path)
  } catch (error) {
    if (UNREADABLE.includes(codeOf(error))) return null
    throw error
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'UNKNOWN'
}

function choice({ include, exclude }: SourceOptions): (name: string) => boolean {
  const wants = include?.length ? anyOf(include) : () => true
  const refuses = exclude?.length ? anyOf(exclude) : () => false
  return (name) => wants(name) && !refuses(name)
}

/** A pattern without a slash is for the last part of a name. */
function anyOf(patterns: readonly string[]): (name: string) => boolean {
  const matchers = patterns.map((pattern) =>
    picomatch(pattern, { dot: true, matchBase: !pattern.includes('/') }),
  )
  return (name) => matchers.some((matches) => matches(name))
}

type Below = Obstacle | { readonly path: string }

function* below(path: string, disk: Disk, except: readonly string[]): Generator<Below> {
  if (!isFolder(path, disk)) {
    yield obstacleNamed(path, disk) ?? { path }
    return
  }
  // Not a recursion: folders may be deep.
  const waiting = [path]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const folders: string[] = []
    for (const entry of entries(folder, disk)) {
      if ('code' in entry) {
        yield entry
        continue
      }
      if (entry.name.startsWith('.')) continue
      const inside = folder === '.' ? entry.name : posix.join(folder, entry.name)
      if (entry.kind === 'folder') {
        if (!except.includes(posix.resolve(inside))) folders.push(inside)
      } else yield obstacleAt(inside, entry) ?? { path: inside }
    }
    waiting.push(...folders.reverse())
  }
}

function obstacleNamed(path: string, disk: Disk): Obstacle | null {
  try {
    const kind = disk.kind(path)
    return kind === null ? { path, code: 'ENOENT' } : obstacleAt(path, { name: posix.basename(path), kind })
  } catch (error) {
    return { path, code: codeOf(error) }
  }
}

function entries(folder: string, disk: Disk): (Entry | Obstacle)[] {
  try {
    return disk.list(folder).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return [{ path: folder, code: codeOf(error) }]
  }
}

/** A link may lead anywhere, a device may never end. */
function obstacleAt(path: string, { name, kind }: Entry): Obstacle | null {
  if (kind === 'link') return { path, code: 'LINK' }
  if (kind === 'other') return { path, code: 'DEVICE' }
  return name.includes('\ufffd') ? { path, code: 'NAME' } : null
}
