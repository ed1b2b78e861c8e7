/** Formats of Excel that have only a number (ECMA-376 18.8.30, zh-CN), as far as they are dates or shares. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  16: 'm"月"d"日"',
  17: 'yyyy"年"m"月"',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'yyyy-mm-dd',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

const TOKEN =
  /"(?<quoted>[^"]{0,64})"|\\(?<escaped>.)|\[[^\]]{0,64}\]|[_*].|(?<letters>y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2})|(?<digits>[0#?][0#?,.]{0,32})|(?<sign>[\s\S])/giu

type Token = { readonly kind: 'text' | 'digits' | 'letters' | 'sign'; readonly text: string }

/** The format by its number and, where the workbook tells one, its code. */
export function formatCode(id: number, own: string | undefined): string {
  return own ?? BUILT_IN[id] ?? 'General'
}

/** A number as the sheet shows it: dates as their format has them, in doubt as ISO; all digits of the others. */
export function formatCell(value: number, code: string, from1904: boolean): string {
  const tokens = tokensOf(code.split(';')[0]!)
  if (/general|@/i.test(code) && !tokens.some(isDatePart)) return plain(value)
  if (tokens.some(isDatePart)) return dateText(value + (from1904 ? 1462 : 0), tokens)
  const share = tokens.some(({ kind, text }) => kind === 'sign' && text === '%')
  const number = plain(share ? value * 100 : value)
  const at = tokens.findIndex(({ kind }) => kind === 'digits')
  if (at < 0) return number
  const words = (some: readonly Token[]) =>
    some.map(({ kind, text }) => (kind === 'digits' ? '' : text)).join('')
  return (words(tokens.slice(0, at)) + number + words(tokens.slice(at))).trim()
}

function tokensOf(section: string): Token[] {
  return [...section.matchAll(TOKEN)].flatMap(({ groups = {} }): Token[] => {
    const { quoted, escaped, letters, digits, sign } = groups
    if (letters !== undefined) return [{ kind: 'letters', text: letters.toLowerCase() }]
    if (digits !== undefined) return [{ kind: 'digits', text: digits }]
    if (sign !== undefined) return [{ kind: 'sign', text: sign }]
    const text = quoted ?? escaped
    return text === undefined ? [] : [{ kind: 'text', text }]
  })
}

function isDatePart({ kind }: Token): boolean {
  return kind === 'letters'
}

/** Fifteen digits, as Excel counts: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)))
}

const DAY_MS = 86_400_000
/** The day 0 of Excel; it holds 1900 for a leap year, so earlier days are one off. */
const DAY_0 = Date.UTC(1899, 11, 30)
const LAST_DAY = 2_958_465

function dateText(serial: number, tokens: readonly Token[]): string {
  if (serial < 0 || serial > LAST_DAY + 1) return plain(serial)
  const date = new Date(DAY_0 + Math.round((serial < 60 ? serial + 1 : serial) * DAY_MS))
  const iso = date.toISOString()
  const letters = tokens.filter(isDatePart).map(({ text }) => text[0]!)
  const hasDay = letters.includes('y') || letters.includes('d')
  // Day or month in front, names of months, years of two digits: no order that a notice has.
  const foreign = tokens.some(({ kind, text }) => kind === 'letters' && /^(?:yy|m{3,5}|d{3,4})$/.test(text))
  if (hasDay && foreign) return iso.slice(0, 10)
  const parts = tokens.map(({ kind, text }, at) =>
    kind === 'letters' ? partOf(iso, text, isMinute(tokens, at)) : kind === 'digits' ? '' : text,
  )
  return parts.join('').trim()
}

/** `m` beside hours or seconds. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  const letter = (index: number) => tokens[index]?.text[0]
  const before = tokens.findLastIndex((token, index) => index < at && isDatePart(token))
  const after = tokens.findIndex((token, index) => index > at && isDatePart(token))
  return letter(before) === 'h' || letter(after) === 's'
}

function partOf(iso: string, letters: string, minute: boolean): string {
  const [from, to] = {
    y: [0, 4],
    m: minute ? [14, 16] : [5, 7],
    d: [8, 10],
    h: [11, 13],
    s: [17, 19],
  }[letters[0]!] as [number, number]
  const digits = iso.slice(from, to)
  return letters.length === 1 ? String(Number(digits)) : digits
}
