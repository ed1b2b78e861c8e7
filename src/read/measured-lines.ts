import { type Span, trimSpan } from '../model/span.ts'
import { columnsOf } from '../text/columns.ts'

const LINE_FEED = 0x0a
const RETURN = 0x0d

/** A line without the blanks around it. */
export interface Line extends Span {
  /** In columns. */
  readonly width: number
  /** In characters (UTF-16 units). */
  readonly length: number
  readonly indented: boolean
  /** How many line breaks stand between it and the words above it. */
  readonly breaks: number
  readonly words: string
}

/** The lines that are not blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let breaks = 0
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at)
    const line = lineAt(text, { start: at, end }, breaks)
    if (line !== null) {
      lines.push(line)
      breaks = 0
    }
    breaks++
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return lines
}

function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++
  return at
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === RETURN
}

/** The line that the stretch is; `null` where it is blank. */
function lineAt(text: string, whole: Span, breaks: number): Line | null {
  const { start, end } = trimSpan(text, whole)
  if (start === end) return null
  const words = text.slice(start, end)
  const indent = columnsOf(text.slice(whole.start, start))
  return {
    start,
    end,
    width: indent + columnsOf(words),
    length: end - whole.start,
    indented: indent >= 2,
    breaks,
    words,
  }
}
