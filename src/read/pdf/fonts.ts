/** What of a font tells how far its text goes on. */
export interface PdfFont {
  /** From the units of its widths to its size. */
  readonly scale: number
  /** Its text runs downwards. */
  readonly vertical: boolean
}

/** Where the font matrix stands in PDF.js's export of a font, and its switches of two bits each. */
const MATRIX_AT = 36
const VERTICAL_BYTE = 2
const VERTICAL_BITS = 0b1000

const ORDINARY: PdfFont = { scale: 0.001, vertical: false }

/** Reads what PDF.js tells of a font; what is no such export is an ordinary font. */
export function fontOf(exported: unknown): PdfFont {
  const buffer = (exported as { buffer?: unknown } | null)?.buffer
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < MATRIX_AT + 9) return ORDINARY
  const view = new DataView(buffer)
  const scale = view.getUint8(MATRIX_AT) > 0 ? view.getFloat64(MATRIX_AT + 1, true) : ORDINARY.scale
  const vertical = (view.getUint8(VERTICAL_BYTE) & VERTICAL_BITS) !== 0
  return { scale: Number.isFinite(scale) && scale !== 0 ? scale : ORDINARY.scale, vertical }
}
