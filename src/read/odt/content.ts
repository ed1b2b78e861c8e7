import { numberedText } from '../numbered-text.ts'
import { rawCell } from '../raw-cell.ts'
import type { RawBlock, RawCell } from '../reader.ts'
import { newTally } from '../tally.ts'
import { type Attributes, walkXml } from '../xml/walk.ts'
import { whole } from './list-styles.ts'
import { trackLists } from './lists.ts'
import { ODF } from './names.ts'
import { type OdtStyles, stylesWalk } from './styles.ts'

interface Paragraph {
  readonly number: number
  readonly counted: { readonly text: string; readonly apart: boolean }
  text: string
  /** Of text boxes and notes that stand in it. */
  readonly boxes: RawBlock[]
}

interface Cell {
  readonly blocks: RawBlock[]
  readonly rows: number
  readonly columns: number
  readonly repeated: number
}

/** What was deleted, remarks, contents, glosses, marks of notes, names of pictures, second forms. */
const SKIPPED =
  /^(?:text:(?:tracked-changes|table-of-content|ruby-text|note-citation|hidden-text|hidden-paragraph)|office:(?:annotation|forms|scripts)|svg:(?:title|desc)|draw:object|math:math)$/
const LIST_PARTS = /^text:(?:list|list-item|list-header)$/
const MOST_REPEATED = 100

/** Reads content.xml: paragraphs and tables in order, with the numbers of lists and headings. */
export async function readContent(bytes: Uint8Array, styles: OdtStyles): Promise<RawBlock[]> {
  const walk = contentWalk(styles)
  await walkXml(bytes, ODF, walk)
  return walk.blocks
}

function contentWalk(styles: OdtStyles) {
  const style = stylesWalk(styles)
  const trackers = [trackLists(styles)]
  const blocks: RawBlock[] = []
  const targets: RawBlock[][] = [blocks]
  const paragraphs: Paragraph[] = []
  const tables: Cell[][][] = []
  const cells: Cell[] = []
  const notes: RawBlock[] = []
  const tally = newTally()
  let inText = false
  let skipped = 0
  let number = 0

  const say = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph) paragraph.text += text
  }

  const open = (name: string, attributes: Attributes): void => {
    if (skipped > 0) skipped++
    else if (!inText) {
      if (name === 'office:text') inText = true
      else style(name, attributes)
    } else if (SKIPPED.test(name) || isHidden(name, attributes)) skipped = 1
    else enter(name, attributes)
  }

  const isHidden = (name: string, attributes: Attributes): boolean =>
    (name === 'text:span' && styles.hidden.has(attributes['text:style-name'] ?? '')) ||
    (name === 'text:section' && attributes['text:display'] === 'none')

  const enter = (name: string, attributes: Attributes): void => {
    if (LIST_PARTS.test(name)) {
      if (name === 'text:list') trackers.at(-1)!.openList(attributes)
      else trackers.at(-1)!.openItem(attributes, name === 'text:list-item')
      return
    }
    switch (name) {
      case 'text:p':
      case 'text:h': {
        tally()
        const heading = name === 'text:h' && attributes['text:is-list-header'] !== 'true'
        const counted = trackers
          .at(-1)!
          .number(heading ? Math.max(0, whole(attributes['text:outline-level'], 1) - 1) : null)
        paragraphs.push({ number: ++number, counted, text: '', boxes: [] })
        return
      }
      case 'text:s':
        say(' '.repeat(Math.min(MOST_REPEATED, whole(attributes['text:c'], 1))))
        return
      case 'text:tab':
        say('\t')
        return
      case 'text:line-break':
        say('\n')
        return
      case 'text:note-body':
      case 'draw:text-box':
        trackers.push(trackLists(styles))
        targets.push([])
        return
      case 'table:table':
        tables.push([])
        return
      case 'table:table-row':
        tally()
        tables.at(-1)?.push([])
        return
      case 'table:table-cell': {
        const repeated = Math.min(MOST_REPEATED, whole(attributes['table:number-columns-repeated'], 1))
        const rows = whole(attributes['table:number-rows-spanned'], 1)
        const columns = whole(attributes['table:number-columns-spanned'], 1)
        const cell = { blocks: [], rows, columns, repeated }
        tally(repeated)
        cells.push(cell)
        targets.push(cell.blocks)
        return
      }
      case 'table:covered-table-cell':
        targets.push([])
    }
  }

  const close = (name: string): void => {
    if (skipped > 0) skipped--
    else if (inText) leave(name)
  }

  const leave = (name: string): void => {
    switch (name) {
      case 'office:text':
        inText = false
        // Notes stand at the end: their text is kept, but they are no paragraphs of the notice.
        for (const note of notes) if (note.kind === 'text') blocks.push({ ...note, aside: true })
        return
      case 'text:list':
        trackers.at(-1)!.closeList()
        return
      case 'text:list-item':
      case 'text:list-header':
        trackers.at(-1)!.closeItem()
        return
      case 'text:p':
      case 'text:h': {
        const { number, counted, text, boxes } = paragraphs.pop()!
        const shown = text.trimEnd()
        if (shown.trim() !== '')
          targets.at(-1)!.push(numberedText(counted.text, counted.apart, shown, { paragraph: number }))
        for (const block of boxes) targets.at(-1)!.push(block)
        return
      }
      case 'text:note-body':
      case 'draw:text-box': {
        trackers.pop()
        const found = targets.pop()!
        const to = name === 'text:note-body' ? notes : (paragraphs.at(-1)?.boxes ?? targets.at(-1)!)
        for (const block of found) to.push(block)
        return
      }
      case 'table:table-cell':
        targets.pop()
        tables.at(-1)?.at(-1)?.push(cells.pop()!)
        return
      case 'table:covered-table-cell':
        targets.pop()
        return
      case 'table:table':
        for (const block of tableBlocks(tables.pop()!)) targets.at(-1)!.push(block)
    }
  }

  const text = (piece: string): void => {
    const paragraph = paragraphs.at(-1)
    if (!inText || skipped > 0 || !paragraph) return
    const folded = piece.replace(/[ \t\r\n]+/g, ' ')
    paragraph.text += /(?:^|[ \t\n])$/.test(paragraph.text.slice(-1)) ? folded.trimStart() : folded
  }

  return { open, close, text, blocks }
}

/** A frame of one column is no table: its content stands for itself. */
function tableBlocks(rows: readonly (readonly Cell[])[]): RawBlock[] {
  if (rows.every((cells) => cells.length <= 1 && (cells[0]?.repeated ?? 1) === 1))
    return rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks))
  const raw = ({ blocks, rows, columns, repeated }: Cell): RawCell[] =>
    Array.from({ length: repeated }, () => ({ ...rawCell(blocks), rows, columns }))
  return [{ kind: 'table', rows: rows.map((cells) => cells.flatMap(raw)) }]
}
