import type { Origin } from '../model/origin.ts'
import { annexName } from './archive/annex-names.ts'
import type { RawBlock, RawDocument } from './reader.ts'

export interface AnnexDocument {
  readonly fileName: string | undefined
  readonly document: RawDocument
}

/**
 * A notice and its annexes as one document. An annex begins with its label `附件N`, and with its title where
 * it has but a table: both from its file's name, where its own text does not tell. Its blocks' origin names the file.
 */
export function joinAnnexes(notice: RawDocument, annexes: readonly AnnexDocument[]): RawDocument {
  if (annexes.length === 0) return notice
  const number = ({ fileName = '' }: AnnexDocument) => annexName(fileName)?.number ?? 0
  const sorted = annexes.toSorted((a, b) => number(a) - number(b))
  return {
    blocks: [...withoutMarks(notice), ...sorted.flatMap(annexBlocks)],
    page: notice.page,
    diagnostics: [notice, ...sorted.map(({ document }) => document)].flatMap(
      ({ diagnostics }) => diagnostics,
    ),
  }
}

function annexBlocks({ fileName, document }: AnnexDocument): RawBlock[] {
  const origin: Origin = fileName === undefined ? {} : { file: fileName }
  const blocks = withoutMarks(document).map((block) => from(block, origin))
  const [first] = blocks
  if (first?.kind === 'text' && first.text.trimStart().startsWith('附件')) return blocks
  const { number = 0, title = '' } = annexName(fileName ?? '') ?? {}
  const lines = [
    `附件${number === 0 ? '' : number}`,
    ...(first?.kind === 'table' && title !== '' ? [title] : []),
  ]
  return [...lines.map((text) => ({ kind: 'text', text, origin }) as const), ...blocks]
}

function from(block: RawBlock, file: Origin): RawBlock {
  const within = (origin: Origin | undefined) => ({ ...origin, ...file })
  if (block.kind === 'text') return { ...block, origin: within(block.origin) }
  return {
    ...block,
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, origin: within(cell.origin) }))),
  }
}

/** The marks of one format would be text in another. */
function withoutMarks({ blocks, marks }: RawDocument): readonly RawBlock[] {
  if (!marks) return blocks
  return blocks.map((block) =>
    block.kind === 'text' ? { ...block, text: block.text.replace(marks, ''), wraps: [] } : block,
  )
}
