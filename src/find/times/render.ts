import type { DayExpression } from '../../model/mention.ts'
import { isoDate } from '../../text/calendar.ts'
import type { TimeReading } from './reading.ts'

/** A reading in one line, as rules tell it in their examples: `deadline 2021-12-31 ← 2021年底前`. */
export function renderTime(time: TimeReading, phrase: string): string {
  return `${[time.kind, ...details(time)].join(' ')} ← ${phrase}`
}

function details(time: TimeReading): string[] {
  if (time.impossible) return ['impossible']
  if (time.rrule !== null) return [time.rrule]
  if (time.afterIssue) return [`+${time.afterIssue.count} ${time.afterIssue.unit}`]
  const mark = time.ambiguous ? '?' : ''
  if (time.kind === 'deadline') return time.end ? [renderDay(time.end) + mark] : []
  if (time.kind !== 'period') return []
  return [`${renderDay(time.start)}/${renderDay(time.end)}`]
}

/** `XXXX` is a year that is not told, `20**` one left blank, `<` the day before, `document` a day or month told by the document's date. */
function renderDay(day: DayExpression | null): string {
  if (day === null) return '..'
  if (day.month === 0) return day.day === 0 ? 'document' : 'document-month-end'
  const shift = day.yearShift === undefined ? '' : `${day.yearShift < 0 ? '' : '+'}${day.yearShift}`
  const iso = isoDate(day.year ?? 2000, day.month, day.day)
  const mark = { lunar: 'eve of lunar ', solar: 'eve of ', none: day.dayBefore ? '<' : '' }[
    day.festival ?? 'none'
  ]
  return `${mark}${day.year === null ? `${day.blankYear ? '20**' : 'XXXX'}${shift}${iso.slice(4)}` : iso}`
}
