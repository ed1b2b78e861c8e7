import type { Correction, DocumentCorrections } from '../model/corrections.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { Readout } from '../model/readout.ts'
import type { View } from './views/view.ts'

export interface WriteOptions {
  /** Several files were asked for: an array, a file column, also where only one of them could be read. */
  readonly several?: boolean
  /** Language of column headers and fixed words; Chinese when left out. */
  readonly headers?: 'zh' | 'en'
  /** A byte order mark in front of CSV and TSV, which Excel needs; set when left out. */
  readonly bom?: boolean
  /** In CSV and TSV, cells that a spreadsheet would run as a formula stay as they are. */
  readonly keepFormulas?: boolean
  /** Columns of the terminal; 100 when left out. */
  readonly width?: number
  readonly color?: boolean
  /** What tables show and in which order; its selection of tasks was made before (`select`). */
  readonly view?: View
  /** In a calendar events instead of to-dos. */
  readonly events?: boolean
  /** In workbooks, neighbours that say the same become one cell. */
  readonly merge?: boolean
  /** Of each plan, in their order; for the formats that need them. */
  readonly texts?: readonly PlanText[]
  /** Corrections of documents that are none of the plans: what saves corrections keeps them. */
  readonly otherCorrections?: readonly DocumentCorrections[]
}

/** A plan as it was read, with its text, where each stretch of that went, and what was corrected. */
export interface PlanText {
  readonly readout: Readout
  readonly corrections: readonly Correction[]
  readonly stretches: readonly {
    readonly kind: 'task' | 'section' | 'field' | 'note' | 'background' | 'unplaced'
    readonly start: number
    readonly end: number
  }[]
}

export type Chunk = string | Uint8Array

/** Options for one format: asked of another, they are wrong usage. */
export const OWN_OPTIONS = ['merge', 'events', 'keepFormulas'] as const

/** One output format. Heavy libraries load inside `write`. */
export interface Writer {
  readonly name: string
  /** File ending without the dot. */
  readonly extension: string
  readonly otherExtensions?: readonly string[]
  readonly mediaType: string
  /** It shows the source: `WriteOptions.texts` must be given. */
  readonly needsTexts?: boolean
  /** Its output is no text: it goes to no terminal. */
  readonly binary?: true
  /** What of a view the format can show; nothing when left out. */
  readonly views?: readonly ('by' | 'columns' | 'tidy')[]
  /** Options that mean something to this format alone. */
  readonly ownOptions?: readonly (typeof OWN_OPTIONS)[number][]
  readonly about: { readonly zh: string; readonly en: string }
  /** The whole output, piece by piece, in the order of `plans`; the same plans give the same bytes. */
  readonly write: (plans: readonly PlanDocument[], options?: WriteOptions) => AsyncIterable<Chunk>
}
