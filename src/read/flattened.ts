import type { Span } from '../model/span.ts'
import { isBehindOrdinal } from './ordinals.ts'

const SHORTEST = 400
/** In a shorter line than this, that many of the breaks stand before a number. */
const SHORT = 800
const FEWEST_LABELS = 3
/** Blanks that stand oftener than this are spread-out words, not paragraphs. */
const UNITS_A_BREAK = 12
const LONGEST_BRACKET = 300
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '【': '】',
  '‘': '’',
}
const BRACKETS = /[“”《》（）()〔〕【】‘’]/g
const SENTENCE_END = /[。；：:;）)]/
const LABEL = /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,3}[.、．])/
const BLANKS = /[ \t\u00a0\u3000]+/g
const BEFORE = /(?:[\u3007\u4e00-\u9fff。；：:;！？!?）)〕】》”’]|\d{1,2}:\d{2})$/
const AFTER =
  /^(?:[\u3007\u4e00-\u9fff（(《“〔【①-⑳—]|\d{1,3}(?:[、．]|\.(?!\d))|\d{4}年\d|(?:19|20)\d{2}年?[\u4e00-\u9fff])/

/**
 * The breaks of a page that was stored as one line: single blanks between sentences, where the line is long
 * and holds a third of the text. Never inside brackets and quotes, never beside a latin letter or a bare number.
 */
export function flattenedBreaks(text: string, line: Span): Span[] {
  const length = line.end - line.start
  if (length < SHORTEST || length * 3 < text.length) return []
  const slice = text.slice(line.start, line.end)
  const enclosed = bracketSpans(slice)
  const breaks: Span[] = []
  let bracket = 0
  for (const { index, 0: run } of slice.matchAll(BLANKS)) {
    while (bracket < enclosed.length && enclosed[bracket]!.end <= index) bracket++
    if (enclosed[bracket] && enclosed[bracket]!.start < index) continue
    if (isBehindOrdinal(slice, index)) continue
    const end = index + run.length
    if (!BEFORE.test(slice.slice(Math.max(0, index - 6), index)) || !AFTER.test(slice.slice(end, end + 8)))
      continue
    breaks.push({ start: line.start + index, end: line.start + end })
  }
  const labels = breaks.filter(({ end }) => LABEL.test(text.slice(end, end + 6))).length
  return breaks.length * UNITS_A_BREAK > length || (length < SHORT && labels < FEWEST_LABELS)
    ? []
    : breaks.filter((_, i) => !spreadOut(text, line, breaks, i))
}

/** A blank beside a single character is inside a spread-out word, unless a sentence ends or a label begins there. */
function spreadOut(text: string, line: Span, breaks: readonly Span[], i: number): boolean {
  const { start, end } = breaks[i]!
  const before = start - (breaks[i - 1]?.end ?? line.start)
  const after = (breaks[i + 1]?.start ?? line.end) - end
  if (before > 1 && after > 1) return false
  return !SENTENCE_END.test(text.charAt(start - 1)) && !LABEL.test(text.slice(end, end + 6))
}

/** The outermost pairs of brackets, in order; what never closes, or too late, encloses nothing. */
function bracketSpans(slice: string): Span[] {
  const spans: Span[] = []
  const open: { closing: string; start: number }[] = []
  for (const { index, 0: bracket } of slice.matchAll(BRACKETS)) {
    const closing = CLOSING[bracket]
    if (closing !== undefined) open.push({ closing, start: index })
    else closeAt(open, spans, bracket, index + 1)
  }
  return spans
}

function closeAt(
  open: { closing: string; start: number }[],
  spans: Span[],
  bracket: string,
  end: number,
): void {
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - 8); depth--) {
    const { closing, start } = open[depth]!
    if (closing !== bracket || end - start > LONGEST_BRACKET) continue
    open.length = depth
    while (spans.length > 0 && spans.at(-1)!.start >= start) spans.pop()
    spans.push({ start, end })
    return
  }
}
