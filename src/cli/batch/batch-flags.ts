import type { Flags } from '../flags.ts'

type ViewFlags = 'by' | 'unit' | 'role' | 'kind' | 'dueBefore' | 'columns' | 'tidy'
type OtherFlags = 'quiet' | 'color' | 'output' | 'encoding' | 'date' | 'strict' | 'format' | 'headers' | 'bom'

/** The options of `govplan batch` as given. */
export interface BatchFlags
  extends Pick<Flags, ViewFlags | OtherFlags | 'config' | 'events' | 'force' | 'merge'> {
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly filesFrom?: string
  readonly base?: string
  /** `i/n` */
  readonly shard?: string
  readonly jobs?: string
  /** Seconds. */
  readonly timeout?: string
  /** MiB. */
  readonly memory?: string
  readonly failFast?: boolean
  readonly prune?: boolean
  readonly dryRun?: boolean
  readonly report?: string
}
