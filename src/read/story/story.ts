import { type Growing, newGrowing, takeGrown } from '../../text/growing.ts'
import { numberedText } from '../numbered-text.ts'
import { rawCell } from '../raw-cell.ts'
import type { RawBlock } from '../reader.ts'
import type { Tally } from '../tally.ts'
import { type CellPlan, isSamePlan, type Row, type RowPlan, rowsToBlocks } from './rows.ts'

/** A text of its own: the body, a note, a text box; with what is open at its end. */
export interface Story {
  readonly kind: 'body' | 'note' | 'box'
  /** Of the whole document. */
  readonly tally: Tally
  readonly blocks: RawBlock[]
  /** The paragraph that is open, and the number that the word processor gave it. */
  readonly text: Growing
  number: string
  /** Of text boxes that are anchored in it. */
  boxes: RawBlock[]
  rows: Row[]
  plan: RowPlan
  /** Merging of the cell whose edge comes next. */
  next: Omit<CellPlan, 'right'>
  readonly cells: RawBlock[][]
  readonly cell: RawBlock[]
  /** Cells of a table in a cell: the open one, and those before it in its row. */
  inner: RawBlock[]
  innerCells: string[]
}

export const NOT_MERGED: Story['next'] = { goesOn: false, merge: 'none' }

export function newStory(kind: Story['kind'], tally: Tally): Story {
  return {
    kind,
    tally,
    blocks: [],
    text: newGrowing(),
    number: '',
    boxes: [],
    rows: [],
    plan: { left: 0, cells: [] },
    next: NOT_MERGED,
    cells: [],
    cell: [],
    inner: [],
    innerCells: [],
  }
}

const LONE_SURROGATE = /\p{Cs}/gu

/** Ends the paragraph, in a table of `depth` (0: in none); `number` is its place in the file. */
export function endParagraph(story: Story, depth: number, number: number): void {
  const { boxes } = story
  const text = takeGrown(story.text)
  if (depth === 0) endTable(story)
  const to = depth === 0 ? story.blocks : depth === 1 ? story.cell : story.inner
  if (text.trim() !== '') {
    const shown = text.replace(LONE_SURROGATE, '\ufffd')
    const apart = /\s$/.test(story.number)
    story.tally()
    to.push(numberedText(listNumber(story.number), apart, shown, { paragraph: number }))
  }
  for (const block of boxes) to.push(block)
  Object.assign(story, { number: '', boxes: [] })
}

/** A bullet is no number. */
function listNumber(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text.trim() : ''
}

/** Beyond these the last cell of a row takes all the rest. */
const MOST_CELLS = 1000

export function endCell(story: Story): void {
  const full = story.cells.length >= MOST_CELLS
  if (full) for (const block of story.cell) story.cells.at(-1)!.push(block)
  else {
    story.tally()
    story.cells.push(story.cell.slice())
  }
  story.cell.length = 0
}

/** The edge of the next cell, and how it is merged. */
export function planCell({ plan, next }: Story, right: number): void {
  if (plan.cells.length < MOST_CELLS) plan.cells.push({ right, ...next })
}

/** Rows that are cut alike share one plan, and of its cells a row keeps a copy: that is no longer than it must be. */
export function endRow({ rows, plan, cells }: Story): void {
  if (cells.length === 0) return
  const above = rows.at(-1)?.plan
  rows.push({ plan: above && isSamePlan(plan, above) ? above : plan, cells: cells.slice() })
  cells.length = 0
}

/** Of a table in a cell the text is kept, a row a line, cells apart by tabs. */
export function endInnerCell(story: Story): void {
  story.innerCells.push(rawCell(story.inner).text)
  story.inner = []
}

export function endInnerRow(story: Story): void {
  story.tally()
  story.cell.push({ kind: 'text', text: story.innerCells.join('\t') })
  story.innerCells = []
}

/** What is open ends with the story. */
export function endStory(story: Story, number: number): readonly RawBlock[] {
  const open = story.cell.length > 0 || story.cells.length > 0 || story.inner.length > 0
  endParagraph(story, open ? 1 : 0, number)
  if (story.inner.length > 0 || story.innerCells.length > 0) {
    endInnerCell(story)
    endInnerRow(story)
  }
  if (story.cell.length > 0) endCell(story)
  if (story.cells.length > 0) endRow(story)
  endTable(story)
  return story.blocks
}

function endTable(story: Story): void {
  if (story.rows.length === 0) return
  for (const block of rowsToBlocks(story.rows)) story.blocks.push(block)
  story.rows = []
}
