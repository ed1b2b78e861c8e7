import type { Counter } from '../count-lists.ts'
import type { RawBlock } from '../reader.ts'
import { walkXml } from '../xml/walk.ts'
import { WORD } from './names.ts'
import { NOTE_CLOSES, NOTE_OPENS } from './notes.ts'
import { PARAGRAPH_CLOSES, PARAGRAPH_OPENS } from './paragraph.ts'
import type { Styles } from './styles.ts'
import { TABLE_CLOSES, TABLE_OPENS } from './table.ts'
import { isIn, newWalk, say, type Walk } from './walk.ts'

export interface Body {
  readonly blocks: readonly RawBlock[]
  /** Footnotes and endnotes that the text refers to, in its order. */
  readonly references: readonly string[]
  /** The content of `w:footnote` and `w:endnote` by their number. */
  readonly notes: ReadonlyMap<string, readonly RawBlock[]>
}

/** Old states of tracked changes, what was deleted, the second form of drawings, glosses above characters. */
const SKIPPED =
  /^(?:w:(?:del|moveFrom|delText|delInstrText|rt|fldData|sectPr|numberingChange|[a-zA-Z]{1,12}PrChange|tblPrExChange|tblGridChange)|mc:Fallback)$/
/** What a text looks like: Word writes it with every paragraph and run. */
const LOOKS =
  /<w:(?:rFonts|szCs|sz|kern|spacing|ind|lang|color|jc|snapToGrid|adjustRightInd|widowControl|autoSpaceDE|autoSpaceDN|bCs|shd|position|proofErr)(?: [^<>]{0,400})?\/>/g
const OPENS = new Map([...PARAGRAPH_OPENS, ...TABLE_OPENS, ...NOTE_OPENS])
const CLOSES = new Map([...PARAGRAPH_CLOSES, ...TABLE_CLOSES, ...NOTE_CLOSES])

/** Reads document.xml, or a part with notes: paragraphs and tables in order, tracked changes as accepted. */
export async function readBody(bytes: Uint8Array, styles: Styles, count: Counter): Promise<Body> {
  const walk = newWalk(styles, count)
  /** How deep the walk is inside of something that is passed over. */
  let skipped = 0
  await walkXml(bytes, WORD, {
    open: (name, attributes) => {
      walk.path.push(name)
      if (skipped > 0) skipped++
      else if (!SKIPPED.test(name)) OPENS.get(name)?.(walk, attributes)
      else {
        skipped = 1
        if (name === 'w:del') noteDeleted(walk)
      }
    },
    close: (name) => {
      walk.path.pop()
      if (skipped > 0) skipped--
      else CLOSES.get(name)?.(walk)
    },
    text: (text) => {
      if (skipped > 0) return
      if (isIn(walk, 0, 'w:t') || isIn(walk, 0, 'm:t')) say(walk, text)
      else if (isIn(walk, 0, 'w:instrText')) walk.fields.code(text)
    },
    unread: LOOKS,
  })
  return { blocks: walk.lists[0]!, references: walk.references, notes: walk.notes }
}

/** Among the properties of a paragraph's mark or of a row, it says that these are deleted. */
function noteDeleted(walk: Walk): void {
  const paragraph = walk.paragraphs.at(-1)
  const table = walk.tables.at(-1)
  if (paragraph && isIn(walk, 1, 'w:rPr') && isIn(walk, 2, 'w:pPr')) paragraph.open = true
  if (table && isIn(walk, 1, 'w:trPr')) table.deleted = true
}
