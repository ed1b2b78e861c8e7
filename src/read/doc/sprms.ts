/** Changes of properties (MS-DOC, Prl) that matter here. */
export const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnds: 0x2417,
  tables: 0x6649,
  innerCellEnds: 0x244b,
  innerRowEnds: 0x244c,
  level: 0x260a,
  list: 0x460b,
  row: 0xd608,
  mergedDown: 0xd62b,
} as const

/** Sizes of what follows, by the three upper bits; 0: the next byte tells. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

/** Each change with a view of its operand, up to the first that reaches beyond the end. */
export function* changesIn(
  bytes: DataView,
): Generator<{ readonly code: number; readonly operand: DataView }> {
  for (let at = 0; at + 2 < bytes.byteLength; ) {
    const code = bytes.getUint16(at, true)
    at += 2
    const fixed = SIZES[code >> 13]!
    const head = fixed > 0 ? 0 : code === SPRM.row ? 2 : 1
    if (at + Math.max(fixed, head) > bytes.byteLength) return
    const size = fixed > 0 ? fixed : head === 2 ? bytes.getUint16(at, true) - 1 : bytes.getUint8(at)
    if (size < 0 || at + head + size > bytes.byteLength) return
    yield { code, operand: new DataView(bytes.buffer, bytes.byteOffset + at + head, size) }
    at += head + size
  }
}
