import stringWidth from 'string-width'

const known = new Map<string, number>()

/** Columns that a line takes on a terminal: two a Chinese character. */
export function width(line: string): number {
  let sum = 0
  for (const character of line) sum += characterWidth(character)
  return sum
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!
  if (code >= 0x20 && code < 0x7f) return 1
  if (code >= 0x3001 && code <= 0x9fff) return 2
  const width = known.get(character) ?? stringWidth(character)
  known.set(character, width)
  return width
}
