import { ENDED, glue, LABEL } from './glue.ts'
import type { Line } from './lines.ts'

/** A line that leaves this many ems free was ended on purpose. */
const SHORT = 1.6
/** What a cell keeps free on its sides. */
const PADDING = 1.4

/**
 * The text of a cell: its lines as one, but for those that end before the cell does. `widest` is the widest line
 * of its column: as far as text goes there.
 */
export function cellText(lines: readonly Line[], width: number, widest: number): string {
  let text = ''
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    if (!last) text = line.text
    else if (isEnd(last, line, width, widest)) text += `\n${line.text}`
    else text = glue(text, line.text)
  }
  return text
}

/** Does the last line of a cell go as far as it can, in the middle of a sentence? */
export function isOpen(lines: readonly Line[], width: number, widest: number): boolean {
  const last = lines.at(-1)
  return last !== undefined && !ENDED.test(last.text) && freeAfter(last, width, widest) <= SHORT * last.size
}

function isEnd(line: Line, next: Line, width: number, widest: number): boolean {
  if (freeAfter(line, width, widest) > SHORT * line.size) return true
  return LABEL.test(next.text) && ENDED.test(line.text)
}

/** How much room a line leaves: as far as other lines of the column go, or all but what a cell keeps free. */
function freeAfter({ x0, x1, size }: Line, width: number, widest: number): number {
  return Math.max(width - PADDING * size, widest) - (x1 - x0)
}
