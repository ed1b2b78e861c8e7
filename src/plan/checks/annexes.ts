import type { Diagnostic } from '../../model/diagnostic.ts'
import type { SourceText } from '../../model/source-text.ts'
import { cut, type Span, trimSpan } from '../../model/span.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import { gather } from '../../text/gather.ts'
import { readAnnexMark } from '../../text/line-shapes.ts'
import type { Check } from './check.ts'

/** Annexes listed beyond this many are not looked for. */
const MOST_LISTED = 24

/** Annexes that the notice lists and the file does not hold; a text passed on that is not there. */
export const annexes: Check = ({ source, parts, tasks, outside }) => {
  if (parts.length === 0 && tasks.length === 0) return outside.length > 0 ? [] : withoutParts(source)
  const listed = gather(parts, (part) => [...part.preamble, ...part.closing])
  return missingOf(source, listed, new Set(parts.map(({ annex }) => annex)))
}

/** No numbered item at all: not a notice, or one whose annex is missing. */
function withoutParts(source: SourceText): Diagnostic[] {
  if (source.text.trim() === '') return []
  const passedOn = /(?:现将|将)《(?<label>[^《》]{2,80})》[^。]{0,20}(?:印发|转发|下发)/u.exec(
    source.folded.slice(0, 20_000),
  )
  if (passedOn === null) return [{ code: 'no-notice', span: null, args: {} }]
  const span = { start: passedOn.index, end: passedOn.index + passedOn[0].length }
  return [{ code: 'annex-missing', span, args: { label: passedOn.groups!.label! } }]
}

function missingOf(
  source: SourceText,
  lines: readonly Span[],
  held: ReadonlySet<number | null>,
): Diagnostic[] {
  const listed = gather(lines, (line, index) => entriesAt(source, lines, line, index)).slice(0, MOST_LISTED)
  const entries = listed.filter(({ number }) => !held.has(number))
  if (entries.length === 0) return []
  const behind = withoutBlanks(source.text.slice(listed.at(-1)!.span.end))
  return entries
    .filter(({ title }) => !behind.includes(title))
    .map(({ title, span }) => ({ code: 'annex-missing', span, args: { label: title } }))
}

interface Listed {
  readonly title: string
  /** Its number in the list; 0 where the only one has none. */
  readonly number: number
  readonly span: Span
}

/** The titles of a list that a line opens: `附件:1.…`, and the numbered lines right below. */
function entriesAt(source: SourceText, lines: readonly Span[], line: Span, index: number): Listed[] {
  const mark = source.folded.startsWith('附', line.start) ? readAnnexMark(cut(source.folded, line)) : null
  if (mark === null) return []
  const own = mark.rest === '' ? [] : [{ start: line.end - mark.rest.length, end: line.end }]
  const below: Span[] = []
  while (
    /^\d{1,2} ?[.、]/u.test(cut(source.folded, lines[index + 1 + below.length] ?? { start: 0, end: 0 }))
  ) {
    below.push(lines[index + 1 + below.length]!)
  }
  return gather([...own, ...below], (span) => entriesIn(source.folded, span)).map((span) => ({
    title: cut(source.text, span).replace(/^\d{1,2}\s?[.．、]\s?|\s/gu, ''),
    number: Number(/^\d{1,2}/u.exec(cut(source.folded, span))?.[0] ?? mark.number),
    span,
  }))
}

/** `1.登记表2.申请表`: entries that stand on one line, their numbers in turn. */
function entriesIn(folded: string, line: Span): Span[] {
  const entries: Span[] = []
  let { start } = line
  let last = Number(/^\d{1,2}/u.exec(cut(folded, line))?.[0] ?? Number.NaN)
  for (const { index, 0: mark } of cut(folded, line).matchAll(/(?<!\d)\d{1,2}(?= ?[.、]\D)/gu)) {
    if (Number(mark) !== last + 1) continue
    entries.push(trimSpan(folded, { start, end: line.start + index }))
    start = line.start + index
    last += 1
  }
  return [...entries, { start, end: line.end }]
}
