const ACTIVE = /[\\`*_{}[\]<>#|~&$]/g
const OPENS_BLOCK = /^(?<digits>\d{0,9})(?<sign>[-+.)])(?=[\s-]|$)/u

/** Text that Markdown shows as it is, on one line; `lineBreak` stands for each of its own. */
export function markdownText(text: string, lineBreak = ' '): string {
  return text
    .trim()
    .replace(ACTIVE, '\\$&')
    .replace(OPENS_BLOCK, '$<digits>\\$<sign>')
    .replaceAll('\t', ' ')
    .replaceAll('\n', lineBreak)
}

/** A line of cells between bars. */
export function tableLine(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => markdownText(String(cell), '<br>')).join(' | ')} |`
}
