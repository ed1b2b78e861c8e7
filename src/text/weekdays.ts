const CODES = new Map(
  [...'一二三四五六日天'].map((day, i) => [day, ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', 'SU'][i]!]),
)

/** The day of the week as RFC 5545 writes it: `五` is `FR`. */
export function weekdayCode(day: string): string {
  return CODES.get(day) ?? ''
}
