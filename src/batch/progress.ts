import type { Run } from './run.ts'

/** Files that are done with, one way or another. */
export function doneOf({ converted, unchanged, failed }: Run): number {
  return converted + unchanged + failed.length
}
