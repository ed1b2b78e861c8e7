import type { Diagnostic } from '../model/diagnostic.ts'
import type { Part } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import type { SourceText } from '../model/source-text.ts'
import { contains, cut, type Span } from '../model/span.ts'
import { append } from '../text/append.ts'
import { withoutBlanks } from '../text/blanks.ts'
import { type Segment, splitAnnexes } from './annexes.ts'
import { takeClosing } from './closing.ts'
import { withoutContents } from './contents.ts'
import { splitGluedAnnexes } from './glued-annexes.ts'
import { type Run, splitRuns } from './runs.ts'
import { withoutSecondCopy } from './second-copy.ts'
import { joinCellLines } from './tables/cell-lines.ts'
import { unreadTables } from './tables/unread.ts'
import { draftItems, nest } from './tree.ts'

/** Shorter texts may repeat by chance. */
const SHORTEST_REPEAT = 40

/** The numbered texts of a document in order, and what stands before the first of them. */
export interface Outline {
  readonly parts: readonly Part[]
  /** Paragraphs of texts without numbered items before the first part: the covering notice. */
  readonly front: readonly Span[]
  /** Lists of contents: their headings come again in the text. */
  readonly contents: readonly Span[]
}

/** Finds the numbered items of a document and nests them; texts that repeat an earlier one are left out. */
export function outline(source: Source): { outline: Outline; diagnostics: Diagnostic[] } {
  const { source: text } = source
  const { blocks, copy } = withoutSecondCopy(text, source.blocks)
  const diagnostics: Diagnostic[] = copy === null ? [] : [{ code: 'text-repeated', span: copy, args: {} }]
  const parts: Part[] = []
  const front: Span[] = []
  const joined = joinCellLines(text.folded, blocks)
  append(diagnostics, unreadTables(text.folded, joined))
  for (const segment of splitAnnexes(text, splitGluedAnnexes(text, joined))) {
    const split = splitRuns(text, segment.blocks)
    const built = split.runs.map((run, index) => buildPart(text, segment, run, index === 0))
    const kept = built.filter((part) => isPart(part))
    if (parts.length === 0 && kept.length === 0)
      append(
        front,
        built.flatMap((part) => part.preamble),
      )
    append(parts, kept)
    append(diagnostics, split.diagnostics)
  }
  const bare = withoutContents(text, parts)
  const told = outsideOf(bare.contents, diagnostics)
  return dropRepeats(text, { parts: bare.parts, front, contents: bare.contents }, told)
}

function outsideOf(left: readonly Span[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ span }) => span === null || !left.some((one) => contains(one, span)))
}

function isPart(part: Part): boolean {
  return part.items.length > 0 || part.tables.length > 0
}

function buildPart(source: SourceText, segment: Segment, run: Run, first: boolean): Part {
  const { preface, drafts } = draftItems(source.folded, run.blocks, run.labels)
  const last = drafts.at(-1)
  const closing = last === undefined ? [] : takeClosing(source.folded, last)
  const mark = first && segment.mark !== null ? [segment.mark] : []
  const title = first && segment.annex !== null ? segment.title : run.title
  const spans = [...mark, ...title, ...run.blocks.map((block) => block.span)]
  return {
    title: title.length > 0 || !first ? title : mark,
    annex: first ? segment.annex : null,
    preamble: preface.paragraphs,
    items: nest(drafts),
    tables: preface.tables,
    closing,
    span: { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
  }
}

/** A text that repeats an earlier part word for word is read once. */
function dropRepeats(
  source: SourceText,
  found: Outline,
  diagnostics: Diagnostic[],
): { outline: Outline; diagnostics: Diagnostic[] } {
  if (found.parts.length < 2) return { outline: found, diagnostics }
  const seen = new Set<string>()
  const dropped: Part[] = []
  const parts = found.parts.filter((part) => {
    const words = wordsOf(source, part)
    if (words.length < SHORTEST_REPEAT || !seen.has(words)) {
      seen.add(words)
      return true
    }
    dropped.push(part)
    return false
  })
  if (dropped.length === 0) return { outline: found, diagnostics }
  const told = outsideOf(
    dropped.map((part) => part.span),
    diagnostics,
  )
  const repeats = dropped.map((part): Diagnostic => ({ code: 'text-repeated', span: part.span, args: {} }))
  return { outline: { ...found, parts }, diagnostics: [...told, ...repeats] }
}

/** A part's words from its first item to its last heading: what follows may be a page's own. */
function wordsOf(source: SourceText, part: Part): string {
  const start = part.items[0]?.span.start ?? part.tables[0]?.span.start ?? 0
  let last = part.items.at(-1)
  while (last !== undefined && last.children.length > 0) last = last.children.at(-1)
  const end = last?.heading.end ?? part.tables.at(-1)?.span.end ?? 0
  return withoutBlanks(cut(source.text, { start, end }))
}
