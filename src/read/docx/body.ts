import type { RawBlock } from '../reader.ts'
import { type Attributes, walkXml } from '../xml/walk.ts'
import { type Counted, type Counter, NOT_COUNTED } from './count.ts'
import { trackFields } from './fields.ts'
import { isOn, numberOr, WORD } from './names.ts'
import type { Styles } from './styles.ts'
import { symbolOf } from './symbols.ts'
import { type DraftCell, type DraftRow, tableBlocks } from './table.ts'

export interface Body {
  readonly blocks: readonly RawBlock[]
  /** Footnotes and endnotes that the text refers to, in its order. */
  readonly references: readonly string[]
  /** The content of `w:footnote` and `w:endnote` by their number. */
  readonly notes: ReadonlyMap<string, readonly RawBlock[]>
}

interface Paragraph {
  readonly number: number
  readonly text: string[]
  style: string | null
  numId: string | null
  level: number | null
  /** Its mark is deleted: the next paragraph goes on in it. */
  open: boolean
  /** Of text boxes that are anchored in it. */
  readonly boxes: RawBlock[]
}

interface Table {
  readonly rows: DraftRow[]
  cells: DraftCell[]
  before: number
  deleted: boolean
  columns: number
  merge: DraftCell['merge']
}

/** Old states of tracked changes, what was deleted, the second form of drawings, glosses above characters. */
const SKIPPED =
  /^(?:w:(?:del|moveFrom|delText|delInstrText|rt|fldData|sectPr|numberingChange|[a-zA-Z]{1,12}PrChange|tblPrExChange|tblGridChange)|mc:Fallback)$/
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** Reads document.xml, or a part with notes: paragraphs and tables in order, tracked changes as accepted. */
export async function readBody(bytes: Uint8Array, styles: Styles, count: Counter): Promise<Body> {
  const walk = bodyWalk(styles, count)
  await walkXml(bytes, WORD, walk)
  return walk.body
}

function bodyWalk(styles: Styles, count: Counter) {
  const path: string[] = []
  const lists: RawBlock[][] = [[]]
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  const hidden: boolean[] = []
  const fields = trackFields()
  const references: string[] = []
  const notes = new Map<string, readonly RawBlock[]>()
  let note = ''
  let skipped = 0
  let number = 0
  let carried = ''

  const say = (text: string): void => {
    if (fields.shows() && hidden.at(-1) !== true) paragraphs.at(-1)?.text.push(text)
  }

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop()!
    const text = carried + paragraph.text.join('')
    carried = paragraph.open ? text : ''
    const list = lists.at(-1)!
    if (!paragraph.open) list.push(...textBlocks(paragraph, text, styles, count))
    for (const block of paragraph.boxes) list.push(block)
  }

  const open = (name: string, attributes: Attributes): void => {
    const parent = path.at(-1)
    path.push(name)
    if (skipped > 0) skipped++
    else if (SKIPPED.test(name)) {
      skipped = 1
      if (name !== 'w:del') return
      if (parent === 'w:rPr' && path.at(-3) === 'w:pPr') paragraphs.at(-1)!.open = true
      if (parent === 'w:trPr') tables.at(-1)!.deleted = true
    } else enter(name, attributes, parent)
  }

  const enter = (name: string, attributes: Attributes, parent: string | undefined): void => {
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    const value = attributes['w:val']
    switch (name) {
      case 'w:p':
        number++
        paragraphs.push({ number, text: [], style: null, numId: null, level: null, open: false, boxes: [] })
        return
      case 'w:r':
        hidden.push(false)
        return
      case 'w:vanish':
        if (parent === 'w:rPr' && path.at(-3) === 'w:r') hidden[hidden.length - 1] = isOn(value)
        return
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? null
        return
      case 'w:numId':
        if (paragraph) paragraph.numId = value ?? null
        return
      case 'w:ilvl':
        if (paragraph) paragraph.level = numberOr(value, 0)
        return
      case 'w:fldChar':
        fields.mark(attributes['w:fldCharType'])
        return
      case 'w:sym':
        say(symbolOf(attributes['w:font'], attributes['w:char']))
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        references.push(`${name.slice(2, -9)} ${attributes['w:id']}`)
        return
      case 'w:footnote':
      case 'w:endnote':
        note = `${name.slice(2)} ${attributes['w:id']}`
        lists.push([])
        return
      case 'w:txbxContent':
      case 'w:tc':
        lists.push([])
        if (name === 'w:tc' && table) {
          table.columns = 1
          table.merge = 'none'
        }
        return
      case 'w:tbl':
        tables.push({ rows: [], cells: [], before: 0, deleted: false, columns: 1, merge: 'none' })
        return
      case 'w:gridBefore':
        if (table) table.before = numberOr(value, 0)
        return
      case 'w:gridSpan':
        if (table) table.columns = Math.max(1, numberOr(value, 1))
        return
      case 'w:vMerge':
        if (table) table.merge = value === 'restart' ? 'begins' : 'goes on'
        return
    }
    const sign = parent === 'w:r' ? SIGNS[name] : undefined
    if (sign !== undefined) say(sign)
  }

  const close = (name: string): void => {
    path.pop()
    if (skipped > 0) skipped--
    else leave(name)
  }

  const leave = (name: string): void => {
    const table = tables.at(-1)
    switch (name) {
      case 'w:p':
        endParagraph()
        return
      case 'w:r':
        hidden.pop()
        return
      case 'w:txbxContent': {
        const blocks = lists.pop()!
        const list = paragraphs.at(-1)?.boxes ?? lists.at(-1)!
        for (const block of blocks) list.push(block)
        return
      }
      case 'w:footnote':
      case 'w:endnote':
        notes.set(note, lists.pop()!)
        return
      case 'w:tc': {
        const blocks = lists.pop()!
        table?.cells.push({ blocks, columns: table.columns, merge: table.merge })
        return
      }
      case 'w:tr':
        if (!table) return
        if (!table.deleted) table.rows.push({ before: table.before, cells: table.cells })
        Object.assign(table, { cells: [], before: 0, deleted: false })
        return
      case 'w:tbl':
        for (const block of tableBlocks(tables.pop()!.rows)) lists.at(-1)!.push(block)
    }
  }

  const text = (piece: string): void => {
    if (skipped > 0) return
    const name = path.at(-1)
    if (name === 'w:t' || name === 'm:t') say(piece)
    else if (name === 'w:instrText') fields.code(piece)
  }

  return { open, close, text, body: { blocks: lists[0]!, references, notes } }
}

/** The paragraph with the number that Word gives it; none where nothing is written. */
function textBlocks(paragraph: Paragraph, text: string, styles: Styles, count: Counter): RawBlock[] {
  const style = styles(paragraph.style)
  const numbered = numberOf(paragraph, style, count)
  if (text.trim() === '' || style.contents) return []
  const origin = { paragraph: paragraph.number }
  if (numbered.text === '') return [{ kind: 'text', text, origin }]
  const apart =
    numbered.suffix !== 'nothing' && (/[\dA-Za-z]$/.test(numbered.text) || /^[\dA-Za-z]/.test(text))
  const front = apart ? `${numbered.text} ` : numbered.text
  return [{ kind: 'text', text: front + text, origin, automatic: front.length }]
}

function numberOf({ numId, level }: Paragraph, style: ReturnType<Styles>, count: Counter): Counted {
  const list = numId ?? style.numId
  if (list === null || list === '0') return NOT_COUNTED
  return count(list, level ?? (numId === null ? style.level : null), style.numberedBy)
}
