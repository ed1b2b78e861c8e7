import type { TimeMention } from '../model/mention.ts'
import { addDays, isoDate, partsOf } from '../text/calendar.ts'

/** In a month or two; what comes every quarter has its days told. */
const YEARLY_IN_MONTH = /^(FREQ=YEARLY(?:;INTERVAL=\d+)?);BYMONTH=\d+(?:,\d+)?(?:;|$)/u
const YEARLY = /^(FREQ=YEARLY(?:;INTERVAL=\d+)?)$/u

/** Any year without a leap day. */
const COMMON_YEAR = 2001

/**
 * `每年6月底前报送计划,12月底前报送总结`: a day without a year, behind a yearly one in its sentence, comes every year, too.
 * `rule` is the recurrence of the time before it, `gap` what stands between: behind one that is yearly without a month
 * (`每两年`) the day must follow at once. Else the mention comes back as it is.
 */
export function everyYearToo(mention: TimeMention, rule: string | null, gap: string): TimeMention {
  if (rule === null || !rule.startsWith('FREQ=YEARLY')) return mention
  const plain = /^[的于在]?$/u.test(gap) ? YEARLY.exec(rule) : null
  const yearly = (YEARLY_IN_MONTH.exec(rule) ?? plain)?.[1]
  const { kind, end, impossible } = mention
  if (yearly === undefined || kind !== 'deadline' || end === null || impossible) return mention
  if (end.year !== null || end.yearShift !== undefined || end.festival || end.month === 0) return mention
  const iso = isoDate(COMMON_YEAR, end.month, end.day)
  const { month, day } = partsOf(end.dayBefore ? addDays(iso, -1) : iso)
  const lastOfFebruary = month === 2 && day === 28 && end.day !== 28
  return {
    ...mention,
    kind: 'recurring',
    end: null,
    rrule: `${yearly};BYMONTH=${month};BYMONTHDAY=${lastOfFebruary ? -1 : day}`,
  }
}
