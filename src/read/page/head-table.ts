import type { PageFields } from '../../model/source.ts'
import { fieldName, isHeadName, withField } from '../page-fields.ts'
import type { RawBlock, RawCell } from '../reader.ts'

/** A web page that was printed has its head table among the first blocks. */
const HEAD_BLOCKS = 6
const LABELLED = /^(?<label>[^:：]{2,12})[:：]\s{0,9}(?<value>[\s\S]{0,400})$/u

/** Takes the table `索引号：… 发文机关：…` of a printed web page out of its blocks: what it tells, and the rest. */
export function takeHeadTable(blocks: readonly RawBlock[]): {
  readonly page: PageFields
  readonly blocks: readonly RawBlock[]
} {
  const at = blocks.slice(0, HEAD_BLOCKS).findIndex((block) => pairsOf(block).length > 0)
  if (at < 0) return { page: {}, blocks }
  let page: PageFields = {}
  for (const [label, value] of pairsOf(blocks[at]!))
    page = withField(page, fieldName(label) ?? 'other', value)
  return { page, blocks: blocks.with(at, aside(blocks[at]!)) }
}

/** Labels and values, in one cell or side by side; none where it is no head table. */
function pairsOf(block: RawBlock): [string, string][] {
  if (block.kind !== 'table') return []
  const cells = block.rows.flat()
  const pairs = cells.flatMap((cell, i) => pairOf(cell, cells[i + 1]))
  const known = pairs.filter(([label]) => fieldName(label) !== null)
  return known.filter(([label]) => isHeadName(label)).length >= 2 && known.length * 2 >= pairs.length
    ? known
    : []
}

function pairOf({ text }: RawCell, next: RawCell | undefined): [string, string][] {
  const { label, value = '' } = LABELLED.exec(text)?.groups ?? {}
  if (label === undefined) return []
  if (value !== '' || next === undefined || LABELLED.test(next.text)) return [[label, value]]
  return [[label, next.text]]
}

/** What the table says stays in the text, but it is no table of the notice. */
function aside(block: RawBlock): RawBlock {
  if (block.kind !== 'table') return block
  const text = block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
  const origin = block.rows[0]?.[0]?.origin
  return { kind: 'text', text, aside: true, ...(origin && { origin }) }
}
