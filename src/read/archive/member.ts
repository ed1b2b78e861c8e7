import type { ReadError } from '../read-error.ts'

/** A file in an archive. `problem`: why it must not be read. */
export interface Member {
  readonly name: string
  readonly problem: ReadError | null
  /** Throws a `ReadError` where its content is not what the archive tells, or too much. */
  readonly read: () => Uint8Array
}

/** What programs put beside the files that people meant. */
const BY_THE_WAY = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/

export function isByTheWay(name: string): boolean {
  return BY_THE_WAY.test(name)
}
