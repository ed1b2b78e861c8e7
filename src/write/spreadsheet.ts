/** Characters that a cell of Excel or WPS holds. CSV keeps longer cells whole; programs may cut them on opening. */
export const CELL_LIMIT = 32_767

const RUNS_AS_FORMULA = /^(?:[\t\r\n]|[\s"'“”‘’`]*[=+\-@＝＋－＠])/u

/** The text of a cell that no spreadsheet takes for a formula: an apostrophe goes before one that might be. */
export function safeCell(cell: string | number): string {
  return typeof cell === 'string' && RUNS_AS_FORMULA.test(cell) ? `'${cell}` : String(cell)
}
