/** How wide a text is in columns: Chinese takes two a character. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += character < '\u1100' ? 1 : 2
  return columns
}
