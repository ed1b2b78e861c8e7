import { cut, type Span, trimSpan } from '../../model/span.ts'
import { HEADER, type TextTable } from './cells.ts'

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
/** Lines over which one cell may run. */
const LONGEST_CELL = 20

const NUMBER_HEAD = /^(?:序号|编号)[|｜]$/
const OPENERS = '序编'

/** A table copied one cell a line, each ended by a bar, under a header that begins with the number. */
export function cellBarTable(text: string, lines: readonly Span[], first: number): TextTable | null {
  if (!OPENERS.includes(text.charAt(lines[first]!.start)) || !NUMBER_HEAD.test(bare(text, lines[first]!)))
    return null
  const cells = cellsFrom(text, lines, first)
  const head = headerOf(text, cells)
  if (head === null) return null
  const { header } = head
  const rows = [header]
  let row = head.begun
  for (const cell of cells) {
    row.push(cell)
    if (row.length < header.length) continue
    const isNumbered = NUMBER.test(cut(text, row[0]!.span))
    if (!isNumbered && !isSection(row)) break
    rows.push(isNumbered ? row : row.slice(0, 1))
    row = []
  }
  const last = rows.at(-1)!.at(-1)!
  return rows.length < 2
    ? null
    : { rows: rows.map((cells) => cells.map(({ span }) => span)), lines: last.next - first }
}

const NUMBER = /^\d{1,4}$/

/** The cells that name columns, and those of the first row that tell where they end: its number, or a section and a blank. */
function headerOf(
  text: string,
  cells: Iterator<EndedCell>,
): { header: EndedCell[]; begun: EndedCell[] } | null {
  const header: EndedCell[] = []
  for (let next = cells.next(); !next.done && header.length <= MOST_COLUMNS; next = cells.next()) {
    const begun = isBlank(next.value) ? [...header.splice(-1), next.value] : [next.value]
    if (begun.length === 1 && !NUMBER.test(cut(text, next.value.span))) {
      header.push(next.value)
      continue
    }
    const names = header.slice(1).some(({ span }) => HEADER.test(bare(text, span)))
    return header.length >= FEWEST_COLUMNS && names ? { header, begun } : null
  }
  return null
}

function isBlank({ span }: EndedCell): boolean {
  return span.start === span.end
}

/** `一、项目招引方面(3项)|` and the bars of blank cells. */
function isSection([first, ...others]: readonly EndedCell[]): boolean {
  return !isBlank(first!) && others.every(isBlank)
}

interface EndedCell {
  readonly span: Span
  /** The line behind it. */
  readonly next: number
}

/** The cells from here on, each with the lines before the bar that ends it. */
function* cellsFrom(text: string, lines: readonly Span[], first: number): Generator<EndedCell, void> {
  for (let at = first; at < lines.length; ) {
    let end = at
    while (end < Math.min(lines.length, at + LONGEST_CELL) && !/[|｜]/.test(cut(text, lines[end]!))) end++
    const line = lines[end]
    if (line === undefined || !/^[^|｜]*[|｜]+\s*$/.test(cut(text, line))) return
    const first = text.slice(line.start, line.end).search(/[|｜]/) + line.start
    yield { span: trimSpan(text, { start: lines[at]!.start, end: first }), next: end + 1 }
    const stop = trimSpan(text, line).end
    for (let bar = first + 1; bar < stop; bar++) yield { span: { start: bar, end: bar }, next: end + 1 }
    at = end + 1
  }
}

function bare(text: string, span: Span): string {
  return cut(text, span).replace(/\s/g, '')
}
