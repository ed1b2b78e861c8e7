import { posix } from 'node:path'

/** The folder that all of these share; `.` and relative folders stay relative. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...others] = folders.map((folder) => posix.normalize(folder))
  if (others.every((other) => other === first)) return first
  const paths = folders.map((folder) => posix.resolve(folder).split('/'))
  let shared = 0
  while (paths.every((path) => path[shared] !== undefined && path[shared] === paths[0]![shared])) shared++
  return paths[0]!.slice(0, shared).join('/') || '/'
}

/**
 * A file's name below `base`, with `/`. Where it stands elsewhere its own path is its name; `..` and a
 * leading `/` are left off, so that no result can leave the output folder.
 */
export function relativeTo(base: string, path: string): string {
  const name = posix.relative(base, path)
  return name.split('/').some((part) => part === '..') ? withoutUps(path) : name
}

function withoutUps(path: string): string {
  return posix
    .normalize(path)
    .split('/')
    .filter((part) => part !== '' && part !== '..')
    .join('/')
}

/** The whole path of the folder that a file's name counts from; `null` where its path does not end in the name. */
export function countedFrom(name: string, path: string): string | null {
  const full = posix.resolve(path)
  return full.endsWith(`/${name}`) ? full.slice(0, -name.length) : null
}

/** `a/b.txt` → `a/b.txt.json`: the whole name stays, so that no two inputs share an output. */
export function outputName(name: string, extension: string): string {
  return `${name}.${extension}`
}
