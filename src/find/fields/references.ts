import type { Reference } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { matchesOf } from '../../text/matches.ts'

const CITED =
  /(?<!简称:?)《(?<title>(?:[^《》]|《[^《》]{1,80}》){4,160})》(?:\s?\((?<number>[一-龥]{1,14} ?[〔[(【] ?\d{4} ?[〕\])】] ?(?:第 ?)?\d{1,5} ?号)(?:[^()]{0,40})?\))?/gu

/** The cited documents of a stretch, each where it stands: 《…》, with its number where one follows. */
export function findReferences(folded: string, span: Span): Reference[] {
  const text = folded.slice(span.start, span.end)
  if (!text.includes('《')) return []
  return matchesOf(CITED, text).map((match) => {
    const start = span.start + match.index + 1
    const title = { start, end: start + match.groups!.title!.length }
    const number = match.groups!.number
    if (number === undefined) return { title, number: null }
    const at = span.start + match.index + match[0].lastIndexOf(number)
    return { title, number: { start: at, end: at + number.length } }
  })
}
