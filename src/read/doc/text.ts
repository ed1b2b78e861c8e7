import { grow } from '../../text/growing.ts'
import type { Counter } from '../count-lists.ts'
import { viewOf } from '../ole/view-of.ts'
import {
  endCell,
  endInnerCell,
  endInnerRow,
  endParagraph,
  endRow,
  newStory,
  type Story,
} from '../story/story.ts'
import type { Tally } from '../tally.ts'
import { trackFields } from '../word-fields.ts'
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.ts'
import type { Piece } from './pieces.ts'
import { type Run, runAt } from './runs.ts'
import type { ParagraphStyle } from './styles.ts'
import { type ToldRun, toldAt } from './told.ts'

export interface Content {
  readonly pieces: readonly Piece[]
  readonly told: readonly ToldRun[]
  readonly paragraphs: readonly Run[]
  readonly styles: (number: number) => ParagraphStyle
  readonly count: Counter
  readonly tally: Tally
}

interface Walk {
  readonly content: Content
  readonly story: Story
  readonly fields: ReturnType<typeof trackFields>
  /** Paragraphs so far. */
  number: number
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the marks of the format
const CONTROL = /[\0-\x08\x0b-\x1f]/g

/** The text from one character to another as a story of its own, and how many paragraphs it has. */
export function readStory(
  content: Content,
  from: number,
  to: number,
  kind: Story['kind'],
): { readonly story: Story; readonly number: number } {
  const walk = { content, story: newStory(kind, content.tally), fields: trackFields(), number: 0 }
  for (const piece of content.pieces) {
    const first = Math.max(0, from - piece.from)
    const end = Math.min(piece.text.length, to - piece.from)
    if (first < end) readPiece(walk, piece, first, end)
  }
  return walk
}

/** What is told of characters changes only between runs. */
function readPiece(walk: Walk, { text, at: place, width }: Piece, first: number, end: number): void {
  for (let at = first; at < end; ) {
    const { told, until } = toldAt(walk.content.told, place + at * width)
    const next = Math.min(end, Math.max(at + 1, Math.ceil((until - place) / width)))
    if (told.symbol !== null) say(walk, told.symbol.repeat(next - at))
    else if (!told.deleted) readText(walk, text.slice(at, next), place + at * width, width, !told.hidden)
    at = next
  }
}

/** Of hidden text only the marks of paragraphs and cells count. */
function readText(walk: Walk, text: string, place: number, width: number, shown: boolean): void {
  let from = 0
  for (const { index, 0: control } of text.matchAll(CONTROL)) {
    if (shown) say(walk, text.slice(from, index))
    from = index + 1
    obey(walk, control, place + index * width)
  }
  if (shown) say(walk, text.slice(from))
}

function say({ story, fields }: Walk, text: string): void {
  if (fields.shows()) grow(story.text, text)
  else fields.code(text)
}

const FIELD_MARKS: Readonly<Record<string, string>> = { '\x13': 'begin', '\x14': 'separate', '\x15': 'end' }

function obey(walk: Walk, control: string, place: number): void {
  if (control === '\r') paragraphEnds(walk, place)
  else if (control === '\x07') cellEnds(walk, place)
  else if (control === '\x0b' || control === '\x0e') say(walk, '\n')
  else if (control === '\f') pageEnds(walk, place)
  else if (control === '\x1e') say(walk, '-')
  else walk.fields.mark(FIELD_MARKS[control] ?? 'none')
}

/** A section ends its paragraph; a break of pages stands inside of one. */
function pageEnds(walk: Walk, place: number): void {
  const run = runAt(walk.content.paragraphs, place)
  if (run && run.end - place <= 2) paragraphEnds(walk, place)
  else say(walk, '\n')
}

function paragraphEnds(walk: Walk, place: number): void {
  const { story } = walk
  const properties = endOf(walk, place, null)
  if (properties.innerCellEnds) endInnerCell(story)
}

/** The mark of a cell, or of a row behind its last cell. */
function cellEnds(walk: Walk, place: number): void {
  const { story } = walk
  const { rowEnds, plan } = propertiesAt(walk, place).properties
  if (rowEnds) {
    story.plan = plan ?? { left: 0, cells: [] }
    endRow(story)
  } else {
    endOf(walk, place, 1)
    endCell(story)
  }
}

/** Ends the paragraph, with the number that Word gives it; `depth`: in how many tables, where that is known. */
function endOf(walk: Walk, place: number, depth: number | null): ParagraphProperties {
  const { story, content } = walk
  const { properties, style } = propertiesAt(walk, place)
  const list = properties.list ?? style.list ?? 0
  // Beyond these stand lists of Word 6.
  if (list > 0 && list < 0xf801) {
    const level = properties.level ?? (properties.list === null ? style.level : null)
    const numberedBy = style.numberedBy === null ? null : String(style.numberedBy)
    const { text, suffix } = content.count(String(list), level, numberedBy)
    story.number = suffix === 'nothing' ? text : `${text}\t`
  }
  if (properties.innerRowEnds) endInnerRow(story)
  else endParagraph(story, depth ?? properties.tables, ++walk.number)
  return properties
}

function propertiesAt(
  { content }: Walk,
  place: number,
): { properties: ParagraphProperties; style: ParagraphStyle } {
  const data = runAt(content.paragraphs, place)?.data
  const own = data && data.byteLength >= 2 ? data : new DataView(new ArrayBuffer(2))
  return {
    properties: paragraphProperties(viewOf(own, 2, own.byteLength - 2)),
    style: content.styles(own.getUint16(0, true)),
  }
}
