import type { StageName } from '../govplan.ts'
import type { PlanTask, PlanUnit } from '../model/plan-document.ts'

/** Options that every command takes, as given. */
export interface CommonFlags {
  readonly quiet?: boolean
  /** Left out: as the terminal and the environment want it. */
  readonly color?: boolean
}

/** Options of the commands that read files, as given. */
export interface InputFlags extends CommonFlags {
  readonly output?: string
  readonly encoding?: string
  readonly date?: string
  readonly strict?: boolean
  readonly corrections?: string
}

/** The options of `govplan parse` as given. */
export interface Flags extends InputFlags {
  readonly format?: string
  readonly headers?: 'zh' | 'en'
  readonly stage?: StageName
  readonly config?: string
  readonly by?: 'unit' | 'deadline' | 'section'
  readonly unit?: readonly string[]
  readonly role?: readonly PlanUnit['role'][]
  readonly kind?: readonly PlanTask['kind'][]
  readonly dueBefore?: string
  readonly columns?: string
  readonly tidy?: boolean
  readonly events?: boolean
  readonly keepFormulas?: boolean
  readonly split?: 'unit'
  readonly force?: boolean
  readonly bom: boolean
  readonly merge?: boolean
}

/** The options of `govplan check` as given. */
export interface CheckFlags extends InputFlags {
  readonly format?: 'text' | 'json' | 'github'
}
