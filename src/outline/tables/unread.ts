import type { Block } from '../../model/block.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { cut, type Span } from '../../model/span.ts'
import { type ColumnKind, namesUnits, readColumn } from './columns.ts'

const LONGEST_HEAD = 10
const LONGEST_LINE = 80
const FEWEST = 3
/** Columns that say nothing of a task. */
const REMARKS = /^(?:备注|说明|(?:联系|咨询)?电话|政策依据)$/u

interface Head {
  readonly kind: ColumnKind
  readonly span: Span
}

/** Heads of columns that stand as plain lines, one or several a line: the table below them was not read as one. */
export function unreadTables(folded: string, blocks: readonly Block[]): Diagnostic[] {
  const told: Diagnostic[] = []
  let run: Head[] = []
  const close = () => {
    const span = spanOf(run)
    if (span !== null) {
      const text = cut(folded, span).replace(/\s+/gu, ' ').slice(0, 40)
      told.push({ code: 'table-unread', span, args: { text } })
    }
    run = []
  }
  for (const block of blocks) {
    const heads = block.kind === 'table' ? null : headsIn(folded, block.span)
    if (heads === null) close()
    else run.push(...heads)
  }
  close()
  return told
}

/** The heads in a line that holds nothing else. */
function headsIn(folded: string, span: Span): Head[] | null {
  if (span.end - span.start > LONGEST_LINE) return null
  const words = cut(folded, span).split(/\s+/u)
  if (words.some((word) => word.length > LONGEST_HEAD)) return null
  const kinds = words.map((word) => readColumn(word).kind)
  const isHead = words.every((word, at) => kinds[at] !== 'other' || REMARKS.test(word))
  return !isHead ? null : kinds.map((kind) => ({ kind, span }))
}

/** Where they stand, if they name a task, who does it, and a third thing. */
function spanOf(run: readonly Head[]): Span | null {
  const kinds = new Set(run.map(({ kind }) => kind).filter((kind) => kind !== 'other'))
  const isTable =
    kinds.size >= FEWEST && [...kinds].some(namesUnits) && (kinds.has('name') || kinds.has('detail'))
  return isTable ? { start: run[0]!.span.start, end: run.at(-1)!.span.end } : null
}
