/** How many days a month (1 to 12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Is there a 29 February in `year`? */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** `2021-06-30`; a day beyond the month's end is its last. */
export function isoDate(year: number, month: number, day: number): string {
  const last = Math.min(day, daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(last)}`
}

/** Year, month and day of an ISO date. */
export function partsOf(iso: string): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

/** `count` days later, or earlier where negative. */
export function addDays(iso: string, count: number): string {
  const { year, month, day } = partsOf(iso)
  const later = day + count
  // Most stay in their month, and need no calendar of a whole era.
  if (later > 0 && later <= daysInMonth(year, month)) return isoDate(year, month, later)
  return new Date(Date.UTC(year, month - 1, later)).toISOString().slice(0, 10)
}

/** `count` months later: the same day, or the month's last where it has no such day. */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = partsOf(iso)
  const months = year * 12 + month - 1 + count
  return isoDate(Math.floor(months / 12), (months % 12) + 1, day)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Is it a day of the calendar, written YYYY-MM-DD? */
export function isIsoDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // A day such as 02-30 parses, but as another day.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
