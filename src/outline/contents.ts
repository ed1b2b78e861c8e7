import type { Item, Part } from '../model/item.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'

/** Fewer headings may come again by chance. */
const FEWEST = 4
/** Of the headings of a list of contents, how many the text must bear. */
const MOST = 0.8

/**
 * Takes out lists of contents: parts that hold nothing but headings which a later part bears again. What stood
 * before the list, or below its last heading, stands before the text.
 */
export function withoutContents(
  source: SourceText,
  parts: readonly Part[],
): { readonly parts: Part[]; readonly contents: Span[] } {
  const kept: Part[] = []
  const contents: Span[] = []
  let lead: readonly Span[] = []
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if (next !== undefined && isContentsOf(source, part, next)) {
      const last = flatten(part.items).at(-1)!
      contents.push({ start: part.items[0]!.span.start, end: last.heading.end })
      lead = [...lead, ...part.preamble, ...last.body]
    } else {
      const start = lead[0]?.start ?? part.span.start
      const preamble = [...lead, ...part.preamble]
      kept.push(lead.length === 0 ? part : { ...part, preamble, span: { start, end: part.span.end } })
      lead = []
    }
  }
  return { parts: kept, contents }
}

function isContentsOf(source: SourceText, part: Part, next: Part): boolean {
  const listed = flatten(part.items)
  const bare = listed
    .slice(0, -1)
    .every(({ body, tables, headingAlone }) => headingAlone && body.length + tables.length === 0)
  if (!bare || part.tables.length > 0 || listed.length < FEWEST) return false
  const borne = new Set(flatten(next.items).map((item) => wordsOf(source, item)))
  const same = listed.filter((item) => borne.has(wordsOf(source, item)))
  return same.length >= listed.length * MOST
}

function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flatten(item.children)])
}

/** A heading's words, without leaders and the number of a page. */
function wordsOf(source: SourceText, { heading }: Item): string {
  return cut(source.folded, heading)
    .slice(0, 120)
    .replace(/[\s.·…-]{0,80}\(?\d{0,3}\)?$/u, '')
    .replace(/\s/gu, '')
}
