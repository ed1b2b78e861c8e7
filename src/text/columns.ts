/** How wide a text is in columns: Chinese takes two a character. */
export function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!
    columns += point < 0x1100 ? 1 : 2
    // A character of two units.
    if (point > 0xffff) at++
  }
  return columns
}
