import { width } from './width.ts'

/** A character, or a run of Latin ones, with the marks that may not begin or end a line without it. */
const PIECE = /[（《“‘「『【〔〈]{0,4}(?:[!-~]+|.)[，。、；：！？）》”’」』】〕〉％…]{0,4}/gu

/** Breaks text into lines of at most `columns` columns (at least two). Closing marks do not begin a line. */
export function wrap(text: string, columns: number): string[] {
  return text
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
}

function wrapLine(text: string, columns: number): string[] {
  if (width(text) <= columns) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [piece] of text.matchAll(PIECE)) {
    for (const part of width(piece) > columns ? piece : [piece]) {
      const more = width(part)
      if (used + more > columns && used > 0) {
        lines.push(line.trimEnd())
        line = ''
        used = 0
      }
      if (part === ' ' && used === 0) continue
      line += part
      used += more
    }
  }
  if (line !== '') lines.push(line)
  return lines
}
