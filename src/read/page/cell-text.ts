import { ENDED, glue, LABEL } from './glue.ts'
import type { Line } from './lines.ts'

/** A line that leaves this many ems free was ended on purpose. */
const SHORT = 1.6
/** What a cell keeps free on its sides. */
const PADDING = 2.4

/** The room of a cell: its edges, and the widest line of its column: as far as text goes there. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly widest: number
}

/** The text of a cell: its lines as one, but for those that end before the cell does. */
export function cellText(lines: readonly Line[], room: Room): string {
  const paragraphs: string[][] = []
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    if (!last || isEnd(last, line, room)) paragraphs.push([])
    paragraphs.at(-1)!.push(line.text)
  }
  return paragraphs.map(glue).join('\n')
}

/** Does the last line of a cell go as far as it can, in the middle of a sentence? */
export function isOpen(lines: readonly Line[], room: Room): boolean {
  const last = lines.at(-1)
  return last !== undefined && !ENDED.test(last.text) && freeAfter(last, room) <= SHORT * last.size
}

function isEnd(line: Line, next: Line, room: Room): boolean {
  if (freeAfter(line, room) > SHORT * line.size) return true
  return LABEL.test(next.text) && ENDED.test(line.text)
}

/** How much room a line leaves: as far as other lines of the column go, or all but what a cell keeps free. */
function freeAfter({ x0, x1, size }: Line, { left, right, widest }: Room): number {
  const [before, behind] = [x0 - left, right - x1]
  // Where text begins far inside of a cell, behind a label, only its end tells.
  if (before > behind + size) return behind - (PADDING / 2) * size
  return Math.max(before + behind - PADDING * size, widest - (x1 - x0))
}
