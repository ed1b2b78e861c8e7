/** Characters of symbol fonts that stand in lists and forms, by their code in the font. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '75': '◆',
  A1: '○',
  A7: '▪',
  A8: '□',
  D8: '➢',
  FC: '✓',
  FE: '☑',
}

/** The text of a `w:sym`: codes of symbol fonts lie in the private area; those that are not known give `□`. */
export function symbolOf(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!(value > 0x1f && value <= 0xffff)) return ''
  if (value < 0xe000 || value > 0xf8ff) return String.fromCharCode(value)
  const own = (value & 0xff).toString(16).toUpperCase()
  return (font?.startsWith('Wingdings') ? WINGDINGS[own] : undefined) ?? '□'
}
