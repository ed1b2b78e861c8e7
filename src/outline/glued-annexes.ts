import type { Block, Paragraph } from '../model/block.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, trimSpan } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'
import { isTitleLine } from '../text/line-shapes.ts'

/** `…组成及工作组职责 附件1突发环境事件分级标准`: a mark and its title at the end of what stands before them. */
const GLUED = /(?<=[。)] ?|[^\s:] )附 ?件 ?\d{1,2} ?(?<title>[^。;:,、《》\d\s][^。;:,《》]{3,60})$/u
/** `附件:1.分级标准`, `2.组成及职责`. */
const LISTED = /^(?:附 ?件 ?:? ?)?\d{1,2} ?[.、] ?(?<title>.{4,60})$/u

/** Parts a paragraph from the annex whose mark and title lost the break before them; others stay as they are. */
export function splitGluedAnnexes({ folded }: SourceText, blocks: readonly Block[]): readonly Block[] {
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

function split(folded: string, paragraph: Paragraph): Paragraph[] {
  const { start, end } = paragraph.span
  const tail = Math.max(start, end - 80)
  const glued = folded.slice(tail, end).includes('件') ? GLUED.exec(folded.slice(tail, end)) : null
  if (glued === null || tail + glued.index === start) return [paragraph]
  const at = tail + glued.index
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
