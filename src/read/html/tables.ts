import { type Document, type Element, isSilent, walk } from './dom.ts'

/** What a table looks like; `cells` and `cell` count in the present row and cell. */
interface Shape {
  nested: boolean
  rows: number
  cells: number
  widest: number
  cell: number
  longest: number
  text: number
}

/** A cell that holds this much, and most of its table's text, is a column of the page. */
const COLUMN_TEXT = 600
const COLUMN_SHARE = 0.7

/** The tables that hold data. The others lay out the page: their cells are read as paragraphs. */
export function dataTables(document: Document): ReadonlySet<Element> {
  const found = new Set<Element>()
  const open: Shape[] = []
  walk(document, {
    enter: (element) => {
      if (element.name !== 'table') return !isSilent(element)
      const outer = open.at(-1)
      if (outer) outer.nested = true
      open.push({ nested: false, rows: 0, cells: 0, widest: 0, cell: 0, longest: 0, text: 0 })
      return true
    },
    leave: (element) => {
      const shape = open.at(-1)
      if (!shape) return
      if (element.name === 'td' || element.name === 'th') endCell(shape)
      else if (element.name === 'tr') endRow(shape)
      else if (element.name === 'table' && holdsData(open.pop()!)) found.add(element)
    },
    text: (data) => {
      const shape = open.at(-1)
      if (shape) shape.cell += data.trim().length
    },
  })
  return found
}

function endCell(shape: Shape): void {
  shape.cells++
  shape.text += shape.cell
  shape.longest = Math.max(shape.longest, shape.cell)
  shape.cell = 0
}

function endRow(shape: Shape): void {
  shape.rows++
  shape.widest = Math.max(shape.widest, shape.cells)
  shape.cells = 0
}

function holdsData({ nested, rows, widest, longest, text }: Shape): boolean {
  const column = longest > COLUMN_TEXT && longest > text * COLUMN_SHARE
  return !nested && !column && rows >= 2 && widest >= 2
}
