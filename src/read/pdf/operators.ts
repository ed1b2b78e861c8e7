/** The operators of a page that say where text and lines are, as PDF.js numbers them. */
export const OPERATORS = {
  setLineWidth: 2,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  evenOddFill: 23,
  fillStroke: 24,
  evenOddFillStroke: 25,
  closeFillStroke: 26,
  closeEvenOddFillStroke: 27,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  beginForm: 74,
  endForm: 75,
  beginGroup: 76,
  endGroup: 77,
  constructPath: 91,
} as const

/** A glyph as PDF.js gives it; `width` in thousandths of the font's size. */
export interface PdfGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}
