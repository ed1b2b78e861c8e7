import { type Growing, grow, newGrowing } from '../../text/growing.ts'
import type { RawBlock } from '../reader.ts'
import { newStory, type Story } from '../story/story.ts'

/** What holds inside a group, and is as before behind it. */
export interface Group {
  story: Story
  font: number
  /** How many bytes after a `\u` are for programs that do not know it. */
  fallback: number
  hidden: boolean
  deleted: boolean
  /** Nothing in it is read. */
  skipped: boolean
  /** It has no text of its own. */
  silent: boolean
  /** It tells of a table in a cell, of which only the rows count. */
  inner: boolean
  /** Where its text goes to. */
  role: 'text' | 'number' | 'fonts' | 'instruction'
  field: { code: string } | null
  /** How many tables the paragraph is in. */
  tables: number
}

export interface Font {
  /** `null`: that of the document. */
  codePage: number | null
  symbols: boolean
  name: string
}

/** Where the walk through a file is, and what it has found. */
export interface Walk {
  group: Group
  readonly outer: Group[]
  /** Groups beyond the deepest that are kept apart. */
  beyond: number
  capped: boolean
  /** Nothing stands in the group as yet; and it may be passed over. */
  fresh: boolean
  starred: boolean
  readonly fonts: Map<number, Font>
  defaultFont: number
  codePage: number
  /** Bytes that are not decoded yet. */
  readonly bytes: Growing
  /** Bytes still to be passed over. */
  fallback: number
  readonly notes: RawBlock[]
  /** Paragraphs so far. */
  number: number
}

export function newWalk(story: Story): Walk {
  return {
    group: {
      story,
      font: 0,
      fallback: 1,
      hidden: false,
      deleted: false,
      skipped: false,
      silent: false,
      inner: false,
      role: 'text',
      field: null,
      tables: 0,
    },
    outer: [],
    beyond: 0,
    capped: false,
    fresh: false,
    starred: false,
    fonts: new Map(),
    defaultFont: 0,
    codePage: 1252,
    bytes: newGrowing(),
    fallback: 0,
    notes: [],
    number: 0,
  }
}

const LONGEST_CODE = 100

/** Adds to the text of the group, wherever that goes. */
export function say({ group, fonts }: Walk, text: string): void {
  if (group.skipped) return
  if (group.role === 'fonts') {
    const font = fonts.get(group.font)
    if (font && font.name.length < LONGEST_CODE) font.name += text
  } else if (group.role === 'instruction') {
    if (group.field && group.field.code.length < LONGEST_CODE) group.field.code += text
  } else if (!group.silent && !group.hidden && !group.deleted) {
    if (group.role === 'number') group.story.number += text
    else grow(group.story.text, text)
  }
}

/** From here on the group is a text of its own. */
export function beginStory({ group }: Walk, kind: Story['kind']): void {
  Object.assign(group, {
    story: newStory(kind, group.story.tally),
    tables: 0,
    silent: false,
    role: 'text',
  })
}
