import type { DayExpression, TimeMention } from '../model/mention.ts'
import { addDays, addMonths, isLeapYear, isoDate, partsOf } from '../text/calendar.ts'
import { lunarDate } from '../text/lunar.ts'
import { addWorkdays } from '../text/workdays.ts'

/** Where a year that a phrase does not tell may come from, nearest first; `null` where that place tells none. */
export interface YearContext {
  /** The year of an earlier time in the same sentence. */
  readonly sentence: number | null
  /** The section's or table's own year. */
  readonly section: number | null
  /** The plan year in title or text. */
  readonly plan: number | null
  /** The document's date, ISO. */
  readonly document: string | null
  /** 发布日期, ISO: tells a year where the document has no date; no day is counted from it. */
  readonly published: string | null
}

export interface ResolvedTime {
  readonly start: string | null
  readonly end: string | null
  readonly rrule: string | null
  /** A date rests on something that the phrase does not tell. */
  readonly inferred: boolean
  readonly ambiguous: boolean
  readonly problem: TimeProblem | null
}

/** Why a time has no date: `beyond-calendar` is a festival or working day in a year without known holidays. */
export type TimeProblem = 'no-year' | 'impossible' | 'beyond-calendar'

interface AfterIssue {
  readonly end: string | null
  readonly inferred: boolean
  readonly problem: TimeProblem | null
}

/** A day with its date; `iso` is `null` where no year was found. */
interface ResolvedDay {
  readonly iso: string | null
  readonly inferred: boolean
  readonly problem: TimeProblem | null
}

/** The dates of a mention. Nothing is taken from today's date: the same mention in the same context gives the same. */
export function resolveTime(mention: TimeMention, context: YearContext): ResolvedTime {
  if (mention.impossible) return toTime(mention, { problem: 'impossible' })
  if (mention.afterIssue) return toTime(mention, afterIssue(mention.afterIssue, context.document))
  const start = mention.start && resolveDay(mention.start, context)
  const end = mention.end && resolveDay(endOfPeriod(mention, start?.iso ?? null) ?? mention.end, context)
  const problem = start?.problem ?? end?.problem ?? null
  if (mention.start?.blankYear) return toTime(mention, { problem })
  if (problem === 'impossible') return toTime(mention, { problem })
  const inferred = start?.inferred === true || end?.inferred === true
  return toTime(mention, { start: start?.iso ?? null, end: end?.iso ?? null, inferred, problem })
}

function toTime({ rrule, ambiguous }: TimeMention, told: Partial<ResolvedTime>): ResolvedTime {
  const { start = null, end = null, inferred = false, problem = null } = told
  return { start, end, rrule, inferred, ambiguous, problem }
}

/** The year in which a resolved time lies: what the next time of the sentence falls back on. */
export function yearOf({ start, end }: Pick<ResolvedTime, 'start' | 'end'>): number | null {
  const iso = end ?? start
  return iso === null ? null : partsOf(iso).year
}

function afterIssue(
  { count, unit }: NonNullable<TimeMention['afterIssue']>,
  document: string | null,
): AfterIssue {
  if (document === null) return { end: null, inferred: false, problem: null }
  const end = laterBy(count, unit, document)
  return { end, inferred: end !== null, problem: end === null ? 'beyond-calendar' : null }
}

function laterBy(
  count: number,
  unit: NonNullable<TimeMention['afterIssue']>['unit'],
  document: string,
): string | null {
  if (unit === 'workday') return addWorkdays(document, count)
  if (unit === 'day') return addDays(document, count)
  return addMonths(document, unit === 'year' ? 12 * count : count)
}

/** The end of a period that tells no year lies in its start's, or as many years on as it says (次年). */
function endOfPeriod({ start, end }: TimeMention, from: string | null): DayExpression | null {
  if (!start || !end || end.year !== null || from === null) return null
  const { year } = partsOf(from)
  const shift = end.yearShift === undefined ? 0 : end.yearShift - (start.yearShift ?? 0)
  const early = start.month === 0 && shift === 0 && isoDate(year, end.month, end.day) < from
  return { ...end, year: year + shift + (early ? 1 : 0) }
}

function resolveDay(day: DayExpression, context: YearContext): ResolvedDay {
  const inferred = day.year === null
  if (day.month === 0) {
    const iso = documentDay(day, context.document)
    return { iso, inferred, problem: iso === null ? 'no-year' : null }
  }
  const year = day.year ?? inferYear(day, context)
  if (year === null) return { iso: null, inferred: false, problem: 'no-year' }
  if (day.festival !== undefined) return festivalDay(day, year, context.document ?? context.published)
  const impossible = day.month === 2 && day.day === 29 && !isLeapYear(year)
  const iso = isoDate(year, day.month, day.day)
  return {
    iso: day.dayBefore ? addDays(iso, -1) : iso,
    inferred,
    problem: impossible ? 'impossible' : null,
  }
}

/** The eve of a festival; one whose year is not told is the next behind the document's date. */
function festivalDay(
  { year: told, month, day, festival, yearShift }: DayExpression,
  year: number,
  document: string | null,
): ResolvedDay {
  const eveIn = (of: number): string | null => {
    const iso = festival === 'lunar' ? lunarDate(of, month, day) : isoDate(of, month, day)
    return iso === null ? null : addDays(iso, -1)
  }
  const eve = eveIn(year)
  const over = told === null && yearShift === undefined && eve !== null && document !== null && eve < document
  const iso = over ? eveIn(year + 1) : eve
  return { iso, inferred: told === null && iso !== null, problem: iso === null ? 'beyond-calendar' : null }
}

/** 今年 and 明年 count from the document; a day without a word for its year takes the nearest year told. */
function inferYear({ yearShift, blankYear }: DayExpression, context: YearContext): number | null {
  if (blankYear) return null
  const date = context.document ?? context.published
  const document = date === null ? null : partsOf(date).year
  if (yearShift === undefined) return context.sentence ?? context.section ?? context.plan ?? document
  const base = document ?? context.section ?? context.plan ?? context.sentence
  return base === null ? null : base + yearShift
}

/** Month 0 is the document's own: with day 0 its date, else a day of its month. */
function documentDay({ day }: DayExpression, document: string | null): string | null {
  if (document === null || day === 0) return document
  const { year, month } = partsOf(document)
  return isoDate(year, month, day)
}
