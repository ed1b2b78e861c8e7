import { type Span, trimSpan } from '../model/span.ts'
import { isDirt } from './dirt.ts'
import { flattenedBreaks } from './flattened.ts'
import { isBehindOrdinal } from './ordinals.ts'

/** A Cyrillic letter between Chinese ones is what a converter made of a mark of a paragraph. */
const LINE_BREAKS = /[\n\r\f\v\u0085\u2028\u2029]+|(?<=[一-龥。；：;:）)”])Р+(?=[一-龥（(“\d《【]|$)/g
const BLANKS = /[ \t\u00a0\u3000]{2,}/g

/** The lines of `within` that are not blank, trimmed. */
export function splitLines(text: string, within: Span): Span[] {
  const lines: Span[] = []
  const add = (start: number, end: number) => {
    const line = trimSpan(text, { start, end })
    if (line.end > line.start) lines.push(line)
  }
  let start = within.start
  LINE_BREAKS.lastIndex = start
  for (
    let found = LINE_BREAKS.exec(text);
    found && found.index < within.end;
    found = LINE_BREAKS.exec(text)
  ) {
    add(start, found.index)
    start = Math.min(within.end, found.index + found[0].length)
  }
  add(start, within.end)
  return lines
}

/**
 * The paragraphs of a line: runs of ideographic spaces tell them apart. Where the line holds most of the
 * document and has no such run, it is a flattened page, and single blanks between sentences do.
 */
export function splitLine(text: string, line: Span): Span[] {
  if (isDirt(text, line)) return []
  const breaks = ideographicBreaks(text, line)
  const all = breaks.length === 0 ? flattenedBreaks(text, line) : breaks
  if (all.length === 0) return [line]
  const paragraphs: Span[] = []
  let start = line.start
  for (const found of [...all, { start: line.end, end: line.end }]) {
    const paragraph = trimSpan(text, { start, end: found.start })
    if (paragraph.end > paragraph.start && !isDirt(text, paragraph)) paragraphs.push(paragraph)
    start = found.end
  }
  return paragraphs
}

/** Runs of two or more ideographic spaces, alone or with others, of four no-break spaces, or a long run of any behind a sentence. */
function ideographicBreaks(text: string, line: Span): Span[] {
  const slice = text.slice(line.start, line.end)
  if (!slice.includes('\u3000') && !slice.includes('\u00a0')) return []
  const runs: Span[] = []
  for (const { index, 0: run } of slice.matchAll(BLANKS))
    if (isBreak(run) || (run.length >= LONG_RUN && /[。)）]/.test(slice.charAt(index - 1))))
      runs.push({ start: line.start + index, end: line.start + index + run.length })
  return runs.filter((run, i) => {
    const before = run.start - (runs[i - 1]?.end ?? line.start)
    const after = (runs[i + 1]?.start ?? line.end) - run.end
    if (isInBracket(slice, run.start - line.start, run.end - line.start)) return false
    if (isBehindOrdinal(slice, run.start - line.start)) return false
    // Single characters on both sides are a spread-out word: 实　　施　　方　　案.
    return before > 1 || after > 1
  })
}

/** Where a signature was set to the right by blanks. */
const LONG_RUN = 12
/** Looked at before and behind a run of blanks for the two halves of a bracket. */
const NEAR = 24

/** `(或社会　　组织)`: blanks inside a short bracket are a slip. */
function isInBracket(text: string, start: number, end: number): boolean {
  const opener = /[(（][^()（）]{0,24}$/.test(text.slice(Math.max(0, start - NEAR), start))
  return opener && /^[^()（）]{0,24}[)）]/.test(text.slice(end, end + NEAR))
}

function isBreak(run: string): boolean {
  let ideographic = 0
  let noBreak = 0
  for (const unit of run) {
    if (unit === '\u3000') ideographic++
    if (unit === '\u00a0') noBreak++
  }
  return ideographic >= 2 || ideographic + noBreak >= 4
}
