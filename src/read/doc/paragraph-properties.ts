import type { RowPlan } from '../story/rows.ts'
import { mergedDown, rowPlan } from './row-plan.ts'
import { changesIn, SPRM } from './sprms.ts'

/** What the changes say of a paragraph; `null`: nothing, its style does. */
export interface ParagraphProperties {
  list: number | null
  level: number | null
  /** How many tables it is in. */
  tables: number
  rowEnds: boolean
  innerCellEnds: boolean
  innerRowEnds: boolean
  plan: RowPlan | null
}

export function paragraphProperties(changes: DataView): ParagraphProperties {
  const found: ParagraphProperties = {
    list: null,
    level: null,
    tables: 0,
    rowEnds: false,
    innerCellEnds: false,
    innerRowEnds: false,
    plan: null,
  }
  for (const { code, operand } of changesIn(changes)) READERS.get(code)?.(found, operand)
  return found
}

const READERS: ReadonlyMap<number, (found: ParagraphProperties, operand: DataView) => unknown> = new Map<
  number,
  (found: ParagraphProperties, operand: DataView) => unknown
>([
  [SPRM.list, (found, operand) => Object.assign(found, { list: operand.getUint16(0, true) })],
  [SPRM.level, (found, operand) => Object.assign(found, { level: operand.getUint8(0) })],
  [
    SPRM.inTable,
    (found, operand) => Object.assign(found, { tables: operand.getUint8(0) === 0 ? 0 : found.tables || 1 }),
  ],
  [SPRM.tables, (found, operand) => Object.assign(found, { tables: Math.max(0, operand.getInt32(0, true)) })],
  [SPRM.rowEnds, (found, operand) => Object.assign(found, { rowEnds: operand.getUint8(0) !== 0 })],
  [
    SPRM.innerCellEnds,
    (found, operand) => Object.assign(found, { innerCellEnds: operand.getUint8(0) !== 0 }),
  ],
  [SPRM.innerRowEnds, (found, operand) => Object.assign(found, { innerRowEnds: operand.getUint8(0) !== 0 })],
  [SPRM.row, (found, operand) => Object.assign(found, { plan: rowPlan(operand) })],
  [
    SPRM.mergedDown,
    (found, operand) => found.plan && Object.assign(found, { plan: mergedDown(found.plan, operand) }),
  ],
])
