import type { Counter } from '../count-lists.ts'
import type { RawBlock } from '../reader.ts'
import { newTally, type Tally } from '../tally.ts'
import { trackFields } from '../word-fields.ts'
import type { Attributes } from '../xml/walk.ts'
import type { Paragraph } from './paragraph.ts'
import type { Styles } from './styles.ts'
import type { Table } from './table.ts'

/** Where the walk through a part is: what it is inside of, innermost last, and what it has found. */
export interface Walk {
  readonly styles: Styles
  readonly count: Counter
  readonly tally: Tally
  readonly path: string[]
  /** Where finished blocks go: the body, a cell, a text box, a note. */
  readonly lists: RawBlock[][]
  readonly paragraphs: Paragraph[]
  readonly tables: Table[]
  /** Of every open run: is its text hidden? */
  readonly hidden: boolean[]
  readonly fields: ReturnType<typeof trackFields>
  readonly references: string[]
  readonly notes: Map<string, readonly RawBlock[]>
  note: string
  /** Paragraphs so far. */
  number: number
  /** Text of a paragraph whose mark is deleted: the next one begins with it. */
  carried: string
}

/** What opening or closing an element does, by its name. */
export type Opens = Iterable<readonly [string, (walk: Walk, attributes: Attributes) => void]>
export type Closes = Iterable<readonly [string, (walk: Walk) => void]>

export function newWalk(styles: Styles, count: Counter): Walk {
  return {
    styles,
    count,
    tally: newTally(),
    path: [],
    lists: [[]],
    paragraphs: [],
    tables: [],
    hidden: [],
    fields: trackFields(),
    references: [],
    notes: new Map(),
    note: '',
    number: 0,
    carried: '',
  }
}

/** Is the element that lies `depth` levels above the one that the walk is in called `name`? */
export function isIn({ path }: Walk, depth: number, name: string): boolean {
  return path.at(-1 - depth) === name
}

/** Adds to the text of the paragraph, where it is shown. */
export function say({ paragraphs, fields, hidden }: Walk, text: string): void {
  if (fields.shows() && hidden.at(-1) !== true) paragraphs.at(-1)?.text.push(text)
}
