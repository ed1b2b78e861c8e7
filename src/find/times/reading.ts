import type { DayExpression, TimeMention } from '../../model/mention.ts'
import type { RuleMatch } from '../../model/rule.ts'
import { daysInMonth } from '../../text/calendar.ts'
import { parseMonth, parseNumber, parseYear } from '../../text/numerals.ts'
import { pattern } from '../../text/pattern.ts'
import { BLANK_YEAR } from './words.ts'

/** What a phrase says of time; its place is added by `findTimes`. */
export type TimeReading = Omit<TimeMention, 'span'>

type Groups = RuleMatch['groups']

/** A year as told: `2021年`, `明年` (a shift), `20**年` (blank), or not at all. */
export interface ToldYear {
  readonly year: number | null
  readonly yearShift?: number
  readonly blankYear?: boolean
}

/** Whole, so that what is told replaces a property: one added behind a spread costs V8 more than a microsecond. */
const NOTHING: TimeReading = { kind: 'unspecified', start: null, end: null, rrule: null, ambiguous: false }

/** The document's own date, for `即日起`. */
export const DOCUMENT_DAY: DayExpression = { year: null, month: 0, day: 0 }
/** The last day of the month in which the document is dated, for `本月底`. */
export const DOCUMENT_MONTH_END: DayExpression = { year: null, month: 0, day: 31 }

/** To be done by a day. */
export function deadline(end: DayExpression, ambiguous = false): TimeReading {
  return isPossible(end)
    ? { ...NOTHING, kind: 'deadline', end, ambiguous }
    : { ...NOTHING, kind: 'deadline', impossible: true }
}

/** From a day to a day; `null` where one is not told. */
export function period(start: DayExpression | null, end: DayExpression | null): TimeReading {
  const possible = [start, end].every((day) => day === null || isPossible(day))
  return possible
    ? { ...NOTHING, kind: 'period', start, end }
    : { ...NOTHING, kind: 'period', impossible: true }
}

/** A stretch of the calendar named alone: when to do it is in a phase's bracket, elsewhere by its last day. */
export function stretch(match: RuleMatch, start: DayExpression, end: DayExpression): TimeReading {
  return match.context === 'phase' && !match.groups.lead ? period(start, end) : deadline(end)
}

/** Again and again; `null` where it is not told how often. */
export function recurring(rrule: string | null): TimeReading {
  return { ...NOTHING, kind: 'recurring', rrule }
}

const EVERY = new Map([
  ['年', 'FREQ=YEARLY'],
  ['季', 'FREQ=MONTHLY;INTERVAL=3'],
  ['月', 'FREQ=MONTHLY'],
  ['旬', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1'],
  ['周', 'FREQ=WEEKLY'],
  ['日', 'FREQ=DAILY'],
  ['天', 'FREQ=DAILY'],
])

/** Every year, quarter, month …: the unit by its first character. */
export function every(unit: string | undefined): TimeReading {
  return recurring(EVERY.get(unit ?? '') ?? null)
}

/** After an event; `afterIssue` where the event is the document itself. */
export function relative(afterIssue?: NonNullable<TimeMention['afterIssue']>): TimeReading {
  return { ...NOTHING, kind: 'relative', ...(afterIssue && { afterIssue }) }
}

/** A kind, where no date is told. */
export function told(kind: 'ongoing' | 'unspecified' | 'deadline'): TimeReading {
  return { ...NOTHING, kind }
}

const SHIFTS = new Map([
  ['今', 0],
  ['本', 0],
  ['明', 1],
  ['次', 1],
  ['翌', 1],
  ['去', -1],
])

/** The year that the groups `year` (digits) or `word` (今, 明 …) tell; `null` where the digits are no year. */
export function yearIn({ year, word }: Groups): ToldYear | null {
  if (year !== undefined) {
    if (BLANK.test(year)) return { year: null, blankYear: true }
    const told = parseYear(year)
    return told === null ? null : { year: told }
  }
  const yearShift = SHIFTS.get(word ?? '')
  return yearShift === undefined ? { year: null } : { year: null, yearShift }
}

const BLANK = pattern`^${BLANK_YEAR}$`

/** A day of a year that is told as `yearIn` tells it. */
export function dayOf(year: ToldYear, month: number, day: number): DayExpression {
  // Not behind the spread: see `NOTHING`.
  return { month, day, ...year }
}

/** A day of `groups.year`, `groups.word`, `groups.month` and `groups.day`; without a day the month's last. */
export function dayIn(groups: Groups): DayExpression | null {
  const year = yearIn(groups)
  const month = parseMonth(groups.month ?? '')
  const day = groups.day === undefined ? 31 : parseNumber(groups.day)
  if (!year || month === null || day === null) return null
  if (groups.day !== undefined && !fits(year.year, month, day)) return dayOf(year, 13, day)
  return dayOf(year, month, day)
}

/** The last day of a third of a month (上旬, 中旬, 下旬). */
export function lastOfTen(ten: string): number {
  return ten === '上' ? 10 : ten === '中' ? 20 : 31
}

/** Days that a month has at most: February 29, unless its year is told and has no leap day. */
function fits(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

function isPossible({ month }: DayExpression): boolean {
  return month >= 0 && month <= 12
}
