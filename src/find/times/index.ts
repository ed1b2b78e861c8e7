import type { TimeMention } from '../../model/mention.ts'
import type { Rule, RuleContext } from '../../model/rule.ts'
import { cut, type Span } from '../../model/span.ts'
import { scan, type Trap } from '../scan.ts'
import { afterEvent } from './after-event.ts'
import { afterIssue } from './after-issue.ts'
import { allYear } from './all-year.ts'
import { beforeFestival } from './before-festival.ts'
import { beforeNamedDay } from './before-named-day.ts'
import { beforeSeason } from './before-season.ts'
import { byPeriod } from './by-period.ts'
import { consecutiveYears } from './consecutive-years.ts'
import { dateRange } from './date-range.ts'
import { day } from './day.ts'
import { everyDay } from './every-day.ts'
import { everyHalf } from './every-half.ts'
import { everyMonth } from './every-month.ts'
import { everyQuarter } from './every-quarter.ts'
import { everySeveral } from './every-several.ts'
import { everyTerm } from './every-term.ts'
import { everyWeek } from './every-week.ts'
import { everyYear } from './every-year.ts'
import { everyYearBy } from './every-year-by.ts'
import { datedPieces, wholeField } from './field.ts'
import { fiveYearPlan } from './five-year-plan.ts'
import { fromNow } from './from-now.ts'
import { fromThenOn } from './from-then-on.ts'
import { halfYear } from './half-year.ts'
import { inSeason } from './in-season.ts'
import { lunarRange } from './lunar-range.ts'
import { month } from './month.ts'
import { monthBefore } from './month-before.ts'
import { monthEnd } from './month-end.ts'
import { notComparison } from './not-comparison.ts'
import { notDuration } from './not-duration.ts'
import { notIdiom } from './not-idiom.ts'
import { notName } from './not-name.ts'
import { notPast } from './not-past.ts'
import { notRate } from './not-rate.ts'
import { notThatYear } from './not-that-year.ts'
import { notTitle } from './not-title.ts'
import { notValidity } from './not-validity.ts'
import { nowAndThen } from './now-and-then.ts'
import { numericDate } from './numeric-date.ts'
import { numericRange } from './numeric-range.ts'
import { oddEvenMonths } from './odd-even-months.ts'
import { ongoing } from './ongoing.ts'
import { quarter } from './quarter.ts'
import { quarterRange } from './quarter-range.ts'
import type { TimeReading } from './reading.ts'
import { rhythm } from './rhythm.ts'
import { rhythmInText } from './rhythm-in-text.ts'
import { since } from './since.ts'
import { tenDays } from './ten-days.ts'
import { thisMonthEnd } from './this-month-end.ts'
import { thisYearEnd } from './this-year-end.ts'
import { undated } from './undated.ts'
import { within } from './within.ts'
import { year } from './year.ts'
import { yearBefore } from './year-before.ts'
import { yearByYear } from './year-by-year.ts'
import { yearEnd } from './year-end.ts'
import { yearRange } from './year-range.ts'

export type TimeRules = readonly (Rule<TimeReading> | Trap)[]

/** Every form of a time, what is none first. The longest match wins, of equals the first. */
export const TIME_RULES: TimeRules = [
  // 以后:先于“不是时间”
  fromThenOn,
  // 不是时间
  notTitle,
  notName,
  notComparison,
  notPast,
  notThatYear,
  notValidity,
  notRate,
  notIdiom,
  notDuration,
  // 期间
  consecutiveYears,
  fromNow,
  dateRange,
  numericRange,
  lunarRange,
  yearRange,
  quarterRange,
  since,
  fiveYearPlan,
  inSeason,
  // 期限
  beforeFestival,
  beforeNamedDay,
  beforeSeason,
  day,
  tenDays,
  monthEnd,
  monthBefore,
  quarter,
  halfYear,
  yearEnd,
  yearBefore,
  thisMonthEnd,
  thisYearEnd,
  month,
  year,
  numericDate,
  // 反复
  everyYearBy,
  everyQuarter,
  everyMonth,
  oddEvenMonths,
  everySeveral,
  everyTerm,
  everyHalf,
  everyWeek,
  everyDay,
  everyYear,
  allYear,
  yearByYear,
  byPeriod,
  rhythm,
  rhythmInText,
  nowAndThen,
  // 某事之后
  afterIssue,
  afterEvent,
  within,
  // 长期
  ongoing,
  undated,
]

/** Without one of these no rule finds anything; most stretches hold none, and are done with at once. */
const SIGNS =
  /[年月日天周旬季每逐五起期节]|20|国庆|元旦|端午|中秋|除夕|元宵|重阳|[三五六七八十][八一四]|小时/u
/** In a time field states count too (`times/ongoing`). */
const SIGNS_IN_FIELD =
  /前|假|春运|两会|立[行查即]|即[知行]|边查|适时|视情|持续|长期|常|不断|始终|一直|坚持|贯穿|全程/u

/**
 * The time requirements in a stretch of folded text. In running text a mention is the shortest phrase that
 * carries it; in a time field the whole value counts, cut only where it holds several requirements; in a
 * phase's bracket only what the calendar knows.
 */
export function findTimes(folded: string, span: Span, context: RuleContext): TimeMention[] {
  return findTimesBy(TIME_RULES, folded, span, context)
}

/** As `findTimes`, with rules of one's own choice. */
export function findTimesBy(
  rules: TimeRules,
  folded: string,
  span: Span,
  context: RuleContext,
): TimeMention[] {
  const found = hasSign(cut(folded, span), context) ? scan(rules, folded, span, context) : []
  if (context === 'field') return wholeField(folded, span, found)
  if (context === 'phase') return datedPieces(folded, span, found)
  return found.map(({ value, span }) => ({ span, ...value }))
}

/** May a rule find anything here? `false` is certain. */
export function hasSign(stretch: string, context: RuleContext): boolean {
  return SIGNS.test(stretch) || (context === 'field' && SIGNS_IN_FIELD.test(stretch))
}
