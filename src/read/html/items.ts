import type { RawCell } from '../reader.ts'
import { type Document, type Element, isBlock, isSilent, namesOf, walk } from './dom.ts'

/** A paragraph or a data table of the page, in order. `inside`: in the element that holds the notice. */
export interface TextItem {
  readonly kind: 'text'
  readonly text: string
  readonly inside: boolean
  /** Of a heading, or of an element that calls itself a title. */
  readonly heading: boolean
  /** How many links it has, and how many units of its text stand in them. */
  readonly links: number
  readonly linked: number
}
export interface TableItem {
  readonly kind: 'table'
  readonly rows: readonly (readonly RawCell[])[]
  readonly inside: boolean
}
export type Item = TextItem | TableItem

const CELL = /^t[dh]$/
const TITLE = /^h[1-3]$/
const TITLE_NAME = /title|biaoti|^bt$|(?:^|[-_])tit$/i
/** A line break in the source between Chinese characters is no blank. */
const WRAPPED =
  /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]{0,64}[\n\r][ \t\n\r\f]*(?=[\u3000-\u9fff\uff00-\uffef])/g
const BLANKS = /[ \t\n\r\f]+/g
const BLANK = /[ \t\n\r\f]/
const LINE_BREAK = /[\n\r]/

/** Where the walk is: what it has found, the line and the table it is in, and how many of each it is inside of. */
interface State {
  readonly items: Item[]
  readonly cells: string[]
  readonly open: { links: number; titles: number; preformatted: number }
  rows: RawCell[][] | null
  words: string[]
  links: number
  linked: number
  inside: boolean
}

/** All that a page shows, paragraph by paragraph, as a browser breaks it. */
export function itemsOf(document: Document, tables: ReadonlySet<Element>, content: Element | null): Item[] {
  const state: State = {
    items: [],
    cells: [],
    open: { links: 0, titles: 0, preformatted: 0 },
    rows: null,
    words: [],
    links: 0,
    linked: 0,
    inside: content === null,
  }
  walk(document, {
    enter: (element) => {
      if (isSilent(element)) return false
      if (isBlock(element)) endLine(state)
      if (element === content) state.inside = true
      count(state, element, 1)
      if (tables.has(element)) state.rows = []
      if (element.name === 'tr') state.rows?.push([])
      return true
    },
    leave: (element) => {
      if (isBlock(element)) endLine(state)
      count(state, element, -1)
      if (element.name === 'a') state.links++
      if (CELL.test(element.name)) endCell(state, element)
      if (element.name === 'caption') endCaption(state)
      if (tables.has(element)) endTable(state)
      if (element === content) state.inside = false
    },
    text: (data) => addText(state, data),
  })
  endLine(state)
  return state.items
}

function count({ open }: State, element: Element, step: 1 | -1): void {
  if (element.name === 'a') open.links += step
  if (element.name === 'pre') open.preformatted += step
  if (isTitle(element)) open.titles += step
}

function addText(state: State, data: string): void {
  const word = state.open.preformatted > 0 ? data : onOneLine(data)
  state.words.push(word)
  if (state.open.links > 0) state.linked += word.trim().length
}

function onOneLine(data: string): string {
  if (!BLANK.test(data)) return data
  const unwrapped = LINE_BREAK.test(data) ? data.replace(WRAPPED, '') : data
  return unwrapped.replace(BLANKS, ' ')
}

function endLine(state: State): void {
  const { items, cells, open, rows, words, links, linked, inside } = state
  if (words.length > 0) {
    const text = words.join('').trim()
    if (text !== '' && rows) cells.push(text)
    else if (text !== '') items.push({ kind: 'text', text, inside, heading: open.titles > 0, links, linked })
    state.words = []
  }
  state.links = 0
  state.linked = 0
}

function endCell({ rows, cells }: State, element: Element): void {
  rows?.at(-1)?.push(cellOf(element, cells.splice(0).join('\n')))
}

/** A table's caption is a row of its own above the others. */
function endCaption({ rows, cells }: State): void {
  const text = cells.splice(0).join('')
  if (text !== '') rows?.push([{ text, rows: 1, columns: 1 }])
}

function endTable(state: State): void {
  state.items.push({ kind: 'table', rows: state.rows ?? [], inside: state.inside })
  state.rows = null
}

function isTitle(element: Element): boolean {
  return TITLE.test(element.name) || namesOf(element).some((name) => TITLE_NAME.test(name))
}

function cellOf({ attribs }: Element, text: string): RawCell {
  return { text, rows: span(attribs.rowspan), columns: span(attribs.colspan) }
}

/** A rowspan or colspan as written; what is no number is 1. */
function span(value: string | undefined): number {
  return Math.max(1, Math.min(1000, Number.parseInt(value ?? '1', 10) || 1))
}
