import { viewOf } from '../ole/view-of.ts'
import { type Fib, partOf, STYLES } from './fib.ts'
import { paragraphProperties } from './paragraph-properties.ts'

/** What a paragraph style says of numbering, with what it takes over from the style it is based on. */
export interface ParagraphStyle {
  readonly list: number | null
  readonly level: number | null
  /** The style in which the list stands. */
  readonly numberedBy: number | null
}

interface Draft {
  readonly basedOn: number
  readonly list: number | null
  readonly level: number | null
}

const NONE: ParagraphStyle = { list: null, level: null, numberedBy: null }
const PARAGRAPH = 1
const DEEPEST = 32

/** The styles of a document by their number (MS-DOC, STSH). */
export function readStyles(fib: Fib, table: DataView): (number: number) => ParagraphStyle {
  const drafts = draftsIn(partOf(fib, table, STYLES))
  return (number) => {
    for (let at = number, i = 0; i < DEEPEST; i++) {
      const draft = drafts[at]
      if (!draft) break
      if (draft.list !== null) return { list: draft.list, level: draft.level, numberedBy: at }
      at = draft.basedOn
    }
    return NONE
  }
}

function draftsIn(view: DataView): (Draft | null)[] {
  if (view.byteLength < 6) return []
  const drafts: (Draft | null)[] = []
  const [head, count, base] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]
  let at = 2 + head
  while (drafts.length < count && at + 2 <= view.byteLength) {
    const size = view.getUint16(at, true)
    drafts.push(size === 0 ? null : draftIn(viewOf(view, at + 2, size), base))
    at += 2 + size + (size % 2)
  }
  return drafts
}

/** A paragraph style: its head of `base` bytes, its name, then the changes it makes. */
function draftIn(style: DataView, base: number): Draft | null {
  const kind = style.getUint16(2, true)
  if ((kind & 0xf) !== PARAGRAPH) return null
  const length = style.getUint16(base, true)
  let at = base + 2 + length * 2 + 2
  at += at % 2
  const size = style.getUint16(at, true)
  const { list, level } = paragraphProperties(viewOf(style, at + 4, Math.max(0, size - 2)))
  return { basedOn: kind >> 4, list, level }
}
