const BLANK = /\s/u
const BLANKS = /\s+/gu

/** The text without any blanks in it; most lines hold none, and come back as they are. */
export function withoutBlanks(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, '') : text
}
