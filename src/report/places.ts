import { countLeading } from '../model/count-leading.ts'
import type { Place } from '../model/plan-document.ts'
import type { Span } from '../model/span.ts'

/**
 * Line and column (from 1, in UTF-16 units) of any span of `text`. The line starts are found once;
 * each span costs a binary search. CRLF, CR, LF, U+2028 and U+2029 end a line.
 */
export function placesOf(text: string): (span: Span) => Place {
  const starts = lineStarts(text)
  return ({ start, end }) => {
    const line = lineAt(starts, start)
    return { start, end, line, column: start - starts[line - 1]! + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LF || unit === LINE_SEPARATOR || unit === PARAGRAPH_SEPARATOR) starts.push(at + 1)
    else if (unit === CR && text.charCodeAt(at + 1) !== LF) starts.push(at + 1)
  }
  return starts
}

const LF = 0x0a
const CR = 0x0d
const LINE_SEPARATOR = 0x2028
const PARAGRAPH_SEPARATOR = 0x2029

/** How many lines begin at or before `offset`. */
function lineAt(starts: readonly number[], offset: number): number {
  return countLeading(starts, (start) => start <= offset)
}
