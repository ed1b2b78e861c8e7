import { addDays } from '../../text/calendar.ts'

/** A leap day comes again within eight years. */
const FARTHEST = 8 * 366
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/**
 * The first day from `from` on that an RFC 5545 rule names by month, day of the month or weekday: a series
 * must begin with a day of its own. A rule that names none begins on `from`.
 */
export function firstDay(rrule: string, from: string): string {
  const fits = dayTest(rrule)
  for (let step = 0; step <= FARTHEST; step++) {
    const day = addDays(from, step)
    if (fits(day)) return day
  }
  return from
}

function dayTest(rrule: string): (day: string) => boolean {
  const months = valuesOf(rrule, 'BYMONTH').map(Number)
  const days = valuesOf(rrule, 'BYMONTHDAY').map(Number)
  const weekdays = valuesOf(rrule, 'BYDAY').map((value) => WEEKDAYS.indexOf(value.slice(-2)))
  return (day) =>
    (months.length === 0 || months.includes(Number(day.slice(5, 7)))) &&
    (days.length === 0 || days.includes(Number(day.slice(8))) || (days.includes(-1) && isMonthEnd(day))) &&
    (weekdays.length === 0 || weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
}

function isMonthEnd(day: string): boolean {
  return addDays(day, 1).endsWith('-01')
}

function valuesOf(rrule: string, part: string): string[] {
  const found = rrule.split(';').find((one) => one.startsWith(`${part}=`))
  return found ? found.slice(part.length + 1).split(',') : []
}
