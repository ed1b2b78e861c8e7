import type { Block, Paragraph } from '../model/block.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, trimSpan } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import { isTitleLine } from '../text/line-shapes.ts'

/** `…组成及工作组职责 附件1突发环境事件分级标准`: a mark and its title at the end of what stands before them. */
const GLUED = /(?<=[。)] ?|[^\s:] )附 ?件 ?\d{1,2} ?(?<title>[^。;:,、《》\d\s][^。;:,《》]{3,60})$/u
/** `附件:1.分级标准`, `2.组成及职责`. */
const LISTED = /^(?:附 ?件 ?:? ?)?\d{1,2} ?[.、] ?(?<title>.{4,60})$/u

/** `…负责解释。附件:1.登记表2.申请表`: the list of annexes at the end of what stands before it. */
const GLUED_LIST = /(?<=[。)][、,]? ?)附 ?件 ?: ?1 ?[.、][^。]{4,280}$/u
const LIST_LOOKBACK = 300

/**
 * Parts a paragraph from the list of annexes, or the annex, whose mark and title lost the break before them; others
 * stay as they are.
 */
export function splitGluedAnnexes({ folded }: SourceText, given: readonly Block[]): readonly Block[] {
  if (!folded.includes('附')) return given
  const blocks = withoutGluedLists(folded, given)
  const pieces = blocks.map((block) => (block.kind === 'paragraph' ? split(folded, block) : [block]))
  if (pieces.every((piece) => piece.length === 1)) return blocks
  const listed = new Set(pieces.flatMap(([first]) => listedTitle(cut(folded, first!.span))))
  return pieces.flatMap((piece, index) => {
    const [, annex] = piece
    if (annex === undefined) return piece
    const title = titleOf(cut(folded, annex.span))
    return listed.has(withoutBlanks(title)) || isTitleLine(title) ? piece : [blocks[index]!]
  })
}

function withoutGluedLists(folded: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap<Block>((block) =>
    block.kind === 'paragraph' ? splitAtTail(folded, block, GLUED_LIST, LIST_LOOKBACK) : [block],
  )
}

function split(folded: string, paragraph: Paragraph): Paragraph[] {
  return splitAtTail(folded, paragraph, GLUED, 80)
}

/** In two where the pattern, bound to the end, finds a beginning among the last characters. */
function splitAtTail(folded: string, paragraph: Paragraph, glued: RegExp, lookback: number): Paragraph[] {
  const { start, end } = paragraph.span
  const tail = Math.max(start, end - lookback)
  const text = folded.slice(tail, end)
  const at = text.includes('附') ? tail + (glued.exec(text)?.index ?? 0) : start
  if (at <= Math.max(start, tail)) return [paragraph]
  return [
    { kind: 'paragraph', span: trimSpan(folded, { start, end: at }) },
    { kind: 'paragraph', span: { start: at, end } },
  ]
}

function titleOf(line: string): string {
  return line.replace(/^附 ?件 ?\d{1,2} ?/u, '')
}

function listedTitle(line: string): string[] {
  const title = LISTED.exec(line)?.groups?.title
  return title === undefined ? [] : [withoutBlanks(title)]
}
