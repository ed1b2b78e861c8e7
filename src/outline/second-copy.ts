import type { Block } from '../model/block.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import { withoutBlanks } from '../text/blanks.ts'

/** Shorter texts may repeat by chance. */
const SHORTEST = 40

/** The blocks of a document, and where a second copy of all of it stands, which is left out (`null`: none). */
export function withoutSecondCopy(
  source: SourceText,
  blocks: readonly Block[],
): { readonly blocks: readonly Block[]; readonly copy: Span | null } {
  const half = blocks.length / 2
  const first = blocks.slice(0, half)
  const second = blocks.slice(half)
  const isCopy =
    second.length > 0 &&
    second.length === first.length &&
    second.every((block, index) => wordsOf(source, block) === wordsOf(source, first[index]!))
  const copy = { start: second[0]?.span.start ?? 0, end: second.at(-1)?.span.end ?? 0 }
  return isCopy && copy.end - copy.start >= SHORTEST ? { blocks: first, copy } : { blocks, copy: null }
}

function wordsOf(source: SourceText, { span }: Block): string {
  return withoutBlanks(cut(source.text, span))
}
