import { createRequire } from 'node:module'
import { addDays, partsOf } from './calendar.ts'

/** The State Council's arrangement of holidays: days off, and the weekend days worked instead, by ISO date. */
interface Arrangement {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

let arrangement: Arrangement | undefined

// The data alone: the library's own functions count in the machine's time zone, and go on beyond their data.
function arranged(): Arrangement {
  arrangement ??= createRequire(`${import.meta.dirname}/`)(
    'chinese-days/dist/chinese-days.json',
  ) as Arrangement
  return arrangement
}

/**
 * The date `count` working days after `iso`, by the announced holidays of each year on the way.
 * `null` where a year on the way is not announced, or not in the data.
 */
export function addWorkdays(iso: string, count: number): string | null {
  let day = iso
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!isAnnounced(partsOf(day).year)) return null
    if (isWorkday(day)) left--
  }
  return day
}

/** Are the holidays of the year in the data? Beyond it nothing of the Chinese calendar is told. */
export function isAnnounced(year: number): boolean {
  return `${year}-01-01` in arranged().holidays || `${year}-10-01` in arranged().holidays
}

function isWorkday(iso: string): boolean {
  const { holidays, workdays } = arranged()
  if (iso in workdays) return true
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !(iso in holidays)
}
