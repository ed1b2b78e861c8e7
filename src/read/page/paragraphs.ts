import { ENDED, glue, LABEL } from './glue.ts'
import type { LinePart, Margins } from './parts.ts'

/** A line at its place: the page, the margins there, and how far apart lines of its size stand. */
export interface PlacedLine extends LinePart {
  readonly page: number
  readonly margins: Margins
  readonly pitch: number
}

/** In ems: the first line of a paragraph is indented, its last is short. */
const INDENTED = 1.2
const SHORT = 1.6
/** Lines that stand this much farther apart than others are parted. */
const APART = 1.35
const OTHER_SIZE = 0.12

export interface Paragraph {
  readonly text: string
  readonly page: number
}

/** Joins the lines of paragraphs, over the ends of pages too. */
export function paragraphsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const paragraphs: { readonly lines: string[]; readonly first: PlacedLine }[] = []
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    const open = paragraphs.at(-1)
    if (last && open && goesOn(open.first, last, line)) open.lines.push(line.text)
    else paragraphs.push({ lines: [line.text], first: line })
  }
  return paragraphs.map(({ lines, first }) => ({ text: glue(lines), page: first.page }))
}

function goesOn(first: PlacedLine, last: PlacedLine, line: PlacedLine): boolean {
  if (Math.abs(last.size - line.size) > OTHER_SIZE * last.size) return false
  if (last.page === line.page && line.y - last.y > APART * last.pitch) return false
  if (freeAfter(last) > SHORT + widthOfFirst(line)) return false
  if (isAside(last)) return false
  if (indentOf(line) > INDENTED) return isTitleGoingOn(last, line)
  // Where paragraphs begin with an indent, a label without one stands in running text.
  return indentOf(first) > INDENTED || !LABEL.test(line.text) || !ENDED.test(last.text)
}

/** How much room there is behind a line, in ems. */
function freeAfter({ margins, x1, size }: PlacedLine): number {
  return (margins.right - x1) / size
}

function indentOf({ margins, x0, size }: PlacedLine): number {
  return (x0 - margins.left) / size
}

/** A title that is too long for its line goes on in the middle of the next. */
function isTitleGoingOn(last: PlacedLine, line: PlacedLine): boolean {
  const middle = (line.margins.left + line.margins.right) / 2
  return (
    Math.abs((line.x0 + line.x1) / 2 - middle) < line.size &&
    Math.abs((last.x0 + last.x1) / 2 - middle) < line.size &&
    indentOf(last) < INDENTED &&
    freeAfter(line) > INDENTED &&
    !ENDED.test(last.text)
  )
}

/** It begins in the right half: a signature, a date, a word beside two lines. */
function isAside({ margins: { left, right }, x0 }: PlacedLine): boolean {
  return x0 > (left + right) / 2
}

/** What would have to fit at the end of the line before: a character, or a word of Latin letters, in ems. */
function widthOfFirst({ text }: PlacedLine): number {
  const word = /^[\x21-\x7e]{1,40}/.exec(text)?.[0].length ?? 0
  return Math.max(1, word * 0.5)
}
