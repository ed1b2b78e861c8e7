import type { Block } from '../../model/block.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isIdeograph } from '../../model/ideograph.ts'
import { BLANKS, cut, type Span } from '../../model/span.ts'
import { append } from '../../text/append.ts'
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
  let lines: Span[] = []
  let words = 0
  const close = () => {
    if (words >= FEWEST) append(told, tablesAmong(folded, lines))
    lines = []
    words = 0
  }
  for (const block of blocks) {
    const count = block.kind === 'table' ? 0 : shortWords(folded, block.span)
    if (count === 0) close()
    else {
      lines.push(block.span)
      words += count
    }
  }
  close()
  return told
}

/** How many words the line holds; 0 where it is too long for heads, or one of its words is. */
function shortWords(folded: string, { start, end }: Span): number {
  if (end - start > LONGEST_LINE) return 0
  let words = 0
  let length = 0
  for (let at = start; at < end; at++) {
    if (isBlank(folded, at)) length = 0
    else {
      if (length === 0) words++
      length++
      if (length > LONGEST_HEAD) return 0
    }
  }
  return words
}

function isBlank(folded: string, at: number): boolean {
  return !isIdeograph(folded.charCodeAt(at)) && BLANKS.includes(folded.charAt(at))
}

/** Lines of short words that stand one below the other. */
function tablesAmong(folded: string, lines: readonly Span[]): Diagnostic[] {
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
  for (const line of lines) {
    const heads = headsIn(folded, line)
    if (heads === null) close()
    else run.push(...heads)
  }
  close()
  return told
}

/** The heads in a line of short words that holds nothing else. */
function headsIn(folded: string, span: Span): Head[] | null {
  const words = cut(folded, span).split(/\s+/u)
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
