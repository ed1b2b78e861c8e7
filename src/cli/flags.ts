/** Options that every command takes, as given. */
export interface CommonFlags {
  readonly quiet?: boolean
  /** Left out: as the terminal and the environment want it. */
  readonly color?: boolean
}

/** The options of `govplan parse` as given. */
export interface Flags extends CommonFlags {
  readonly format?: string
  readonly output?: string
  readonly encoding?: string
  readonly date?: string
  readonly headers?: 'zh' | 'en'
  readonly stage?: 'text' | 'blocks' | 'items'
  readonly strict?: boolean
  readonly bom: boolean
}
