import type { Session } from './session.ts'
import type { Words } from './words.ts'

export type OptionName = keyof Words['options']

/** One option; what it is for stands in the words. */
export interface OptionSpec {
  readonly name: OptionName
  readonly short?: string
  /** Stands for the value in the help; a switch has none. */
  readonly value?: string
  /** Throws a usage error where the value is none. */
  readonly check?: (value: string, words: Words) => void
}

/** The options as given. */
export interface Flags {
  readonly format?: string
  readonly output?: string
  readonly encoding?: string
  readonly date?: string
  readonly headers?: 'zh' | 'en'
  readonly stage?: 'text' | 'blocks' | 'items'
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly color?: boolean
  readonly 'no-color'?: boolean
  readonly 'no-bom'?: boolean
  readonly help?: boolean
  readonly version?: boolean
}

/** One command of the command line. It sets the exit code of the session. */
export interface Command {
  readonly name: keyof Words['commands']
  readonly takesFiles: boolean
  readonly options: readonly OptionSpec[]
  readonly run: (files: readonly string[], flags: Flags, session: Session) => Promise<void>
}
