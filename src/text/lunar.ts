import { addDays, isoDate } from './calendar.ts'
import { isAnnounced } from './workdays.ts'

/** The days of a Gregorian year in which a day of the Chinese calendar may lie: new year falls 20 to 51 days in. */
const EARLIEST = 20
const SPAN = 32
/** No lunar month is longer. */
const LONGEST_MONTH = 30

let calendar: Intl.DateTimeFormat | undefined

/**
 * The Gregorian date of a day of the Chinese calendar (正月初一 is month 1, day 1) in `year`. `null` beyond the
 * years whose holidays are announced: further on a computed new moon may miss the official one by a day.
 */
export function lunarDate(year: number, month: number, day: number): string | null {
  if (!isAnnounced(year)) return null
  const first = addDays(isoDate(year, 1, 1), EARLIEST + Math.floor((month - 1) * 29.5) - (month > 1 ? 2 : 0))
  for (let step = 0; step < SPAN + LONGEST_MONTH + 5; step++) {
    const iso = addDays(first, step)
    if (readLunar(iso) === `${month}/${day}`) return iso
  }
  return null
}

/** `8/15`; a leap month reads otherwise (`8bis/15`), so that it is not taken for the month itself. */
function readLunar(iso: string): string {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = calendar.formatToParts(new Date(`${iso}T00:00:00Z`))
  const told = (type: string) => parts.find((part) => part.type === type)?.value
  return `${told('month')}/${told('day')}`
}
