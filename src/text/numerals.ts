const DIGITS = new Map([...'零一二三四五六七八九'].map((numeral, value) => [numeral, value] as const))
for (const zero of '〇○OΟ') DIGITS.set(zero, 0)
DIGITS.set('两', 2)
for (const digit of '0123456789') DIGITS.set(digit, Number(digit))

/** A year written digit by digit (`2021`, `二00四`, `二〇二一`); `null` where it is none of 1949 to 2100. */
export function parseYear(text: string): number | null {
  let year = 0
  for (const character of text) {
    const digit = DIGITS.get(character)
    if (digit === undefined) return null
    year = year * 10 + digit
  }
  return year >= 1949 && year <= 2100 ? year : null
}

/** A whole number below 1000, in digits or as it is spoken (`28`, `二十八`, `十`, `两`, `一百二十`); else `null`. */
export function parseNumber(text: string): number | null {
  if (/^\d{1,9}$/u.test(text)) return Number(text)
  const spoken =
    /^(?:(?<hundreds>[一二三四五六七八九两])百零?)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<ones>[零一二三四五六七八九两])?$/u
  const groups = text === '' ? undefined : spoken.exec(text)?.groups
  if (!groups) return null
  const of = (numeral: string | undefined, none: number): number => DIGITS.get(numeral ?? '') ?? none
  return of(groups.hundreds, 0) * 100 + (groups.ten ? of(groups.tens, 1) * 10 : 0) + of(groups.ones, 0)
}

/** A month as written: `3`, `十一`, `元` (元月 is January). */
export function parseMonth(text: string): number | null {
  return text === '元' ? 1 : parseNumber(text)
}
