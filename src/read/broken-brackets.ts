import type { Span } from '../model/span.ts'
import { type Line, linesOf } from './measured-lines.ts'

const OPENERS = /[（(〔【]/u
/** A bracket that the line opens and does not close. */
const OPEN = /[（(〔【](?:[^（）()〔〕【】]|[（(][^（）()〔〕【】]{1,12}[）)]){0,120}$/u
/** What closes one that was opened before; `各乡(街道)` may stand in it. */
const CLOSES = /^(?:[^（）()〔〕【】]|[（(][^（）()〔〕【】]{1,12}[）)]){0,120}[）)〕】]/u
/** Of a line inside of one. */
const INSIDE = /^(?:[^（）()〔〕【】]|[（(][^（）()〔〕【】]{1,12}[）)]){1,120}$/u
/** A bracket that is still open where one of these ends the line was never closed; bars and tabs part cells. */
const ENDS = /[。；：！？;:!?]$|[|｜\t]/u
/** More lines than these hold no bracket. */
const MOST_LINES = 6

/**
 * The line breaks inside of a bracket that one line opens and a later one closes: `（市人力资源社会` above
 * `保障局牵头）`. So pages of paper are copied, whatever the width of their other lines.
 */
export function bracketBreaks(text: string): Span[] {
  if (!OPENERS.test(text)) return []
  const lines = linesOf(text)
  return lines.flatMap(({ words }, at) => {
    const last = OPEN.test(words) && !ENDS.test(words) ? closingLine(lines, at) : at
    return lines.slice(at, last).map(({ end }, nth) => ({ start: end, end: lines[at + nth + 1]!.start }))
  })
}

/** The line that closes what line `from` opens; that itself where none does. */
function closingLine(lines: readonly Line[], from: number): number {
  for (let at = from + 1; at < lines.length && at - from < MOST_LINES; at++) {
    const { words, breaks } = lines[at]!
    if (breaks > 1 || words.includes('|') || words.includes('｜')) return from
    if (CLOSES.test(words)) return at
    if (!INSIDE.test(words) || ENDS.test(words)) return from
  }
  return from
}
