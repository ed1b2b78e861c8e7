import type { Block } from '../model/block.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import {
  type AnnexMark,
  isBodyName,
  isDateLine,
  isRemarkLine,
  isTitleHead,
  isTitleLine,
  readAnnexMark,
} from '../text/line-shapes.ts'

/** A stretch of blocks under one 附件 mark; the first one stands before any mark. */
export interface Segment {
  readonly annex: number | null
  readonly mark: Span | null
  readonly title: readonly Span[]
  readonly blocks: readonly Block[]
}

/** Cuts the blocks where an annex begins. A list of annexes at the end of a notice begins none. */
export function splitAnnexes(source: SourceText, blocks: readonly Block[]): Segment[] {
  const lines = blocks.map((block) => (block.kind === 'table' ? '' : cut(source.folded, block.span)))
  let known: Set<string> | undefined
  const titles = () => (known ??= new Set(lines.map(withoutBlanks)))
  const segments: Segment[] = []
  let from = 0
  let head: Omit<Segment, 'blocks'> = { annex: null, mark: null, title: [] }
  for (let index = 0; index < blocks.length; index++) {
    const mark = lines[index] === '' ? null : readAnnexMark(lines[index]!)
    if (mark === null || isListing(mark, lines, index, titles)) continue
    segments.push({ ...head, blocks: blocks.slice(from, index) })
    const count = mark.rest === '' || mark.rest.length > 60 ? titleLines(lines, index + 1) : 0
    const title =
      count > 0 ? blocks.slice(index + 1, index + 1 + count) : mark.rest === '' ? [] : [blocks[index]!]
    head = {
      annex: mark.number,
      mark: blocks[index]!.span,
      title: title.map((block) => titleSpan(block, lines[index]!, mark)),
    }
    from = index + 1 + count
    index += count
  }
  segments.push({ ...head, blocks: blocks.slice(from) })
  return segments
}

/** The title behind a mark on its own line, or the line itself. */
function titleSpan(block: Block, line: string, mark: AnnexMark): Span {
  const { start, end } = block.span
  return mark.rest === '' ? { start, end } : { start: start + line.length - mark.rest.length, end }
}

/** How many of the lines from `index` on make the annex's title. */
function titleLines(lines: readonly string[], index: number): number {
  let count = 0
  let closed = 0
  while (count < 4 && isHeadOrTitle(lines[index + count] ?? '')) {
    count++
    if (isTitleLine(lines[index + count - 1]!)) closed = count
  }
  return closed > 0 ? closed : Math.min(count, 1)
}

function isHeadOrTitle(line: string): boolean {
  if (/^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]|第[一二三四五六七八九十]{1,3}[章条])/u.test(line))
    return false
  return isTitleLine(line) || isTitleHead(line)
}

/** `附件:1.… 2.…` above the signature, or a title that comes again further down: a list, no annex. */
function isListing(
  mark: AnnexMark,
  lines: readonly string[],
  index: number,
  titles: () => ReadonlySet<string>,
): boolean {
  if (/^1 ?[.、]/u.test(mark.rest)) return true
  if (mark.rest !== '' && titles().has(withoutBlanks(mark.rest))) return true
  let next = index + 1
  while (next < lines.length && next < index + 40 && isListed(lines[next]!)) next++
  if (mark.rest === '' && next === index + 1) return false
  const behind = lines.slice(next, next + 3)
  if (behind.some((line) => isDateLine(line) || isRemarkLine(line))) return true
  return (
    behind[0] !== undefined &&
    (isBodyName(behind[0]) || (mark.rest !== '' && readAnnexMark(behind[0]) !== null))
  )
}

/** A further entry of such a list. */
function isListed(line: string): boolean {
  return line.length < 90 && !/[。;]$/u.test(line) && /^(?:附件)?\d{1,2} ?[.、:]/u.test(line)
}
