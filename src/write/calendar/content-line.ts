const LIMIT = 75

/** A property as RFC 5545 wants it: no line longer than 75 octets, no character cut in two, CRLF at the end. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character)
    if (octets + size > LIMIT) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += character
    octets += size
  }
  return `${[...lines, line].join('\r\n')}\r\n`
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

const MEANS_SOMETHING = /[\\;,\n]/g

/** A value of type TEXT; `text` has no line break but `\n`. */
export function textValue(text: string): string {
  return text.replace(MEANS_SOMETHING, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))
}
