import { countLeading } from '../model/count-leading.ts'
import type { Place } from '../model/plan-document.ts'
import type { Span } from '../model/span.ts'

const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/g

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
  for (const match of text.matchAll(LINE_BREAK)) starts.push(match.index + match[0].length)
  return starts
}

/** How many lines begin at or before `offset`. */
function lineAt(starts: readonly number[], offset: number): number {
  return countLeading(starts, (start) => start <= offset)
}
