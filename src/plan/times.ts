import type { Diagnostic } from '../model/diagnostic.ts'
import type { TimeKind, TimeMention } from '../model/mention.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import { append } from '../text/append.ts'
import { withoutBlanks } from '../text/blanks.ts'
import { everyYearToo } from './every-year-too.ts'
import { type ResolvedTime, resolveTime, type YearContext, yearOf } from './resolve-time.ts'

/** A time requirement of a task with its dates. */
export interface TaskTime {
  readonly kind: TimeKind
  readonly text: string
  readonly start: string | null
  readonly end: string | null
  readonly rrule: string | null
  readonly inferred: boolean
  readonly ambiguous: boolean
  readonly span: Span
}

/** Resolves the mentions of one task in reading order; the same phrase with the same meaning stands once. */
export function timesOf(
  source: SourceText,
  mentions: readonly TimeMention[],
  years: YearContext,
): { times: TaskTime[]; diagnostics: Diagnostic[] } {
  if (mentions.length === 0) return { times: [], diagnostics: [] }
  const times = new Map<string, TaskTime>()
  const diagnostics: Diagnostic[] = []
  let previous: Before = NOTHING_BEFORE
  for (const told of mentions) {
    const gap = previous.end < 0 ? '' : source.folded.slice(previous.end, told.span.start)
    // A merged cell of a table may stand before what was read before it.
    const sameSentence = previous.end >= 0 && told.span.start >= previous.end && !SENTENCE_END.test(gap)
    const mention = sameSentence ? inMonthOf(everyYearToo(told, previous.rrule, gap), previous.month) : told
    const resolved = resolveTime(mention, { ...years, sentence: sameSentence ? previous.year : null })
    const { start, end, rrule, inferred, ambiguous } = resolved
    previous = {
      end: mention.span.end,
      year: yearOf(resolved) ?? (sameSentence ? previous.year : null),
      month: monthOf(mention) ?? (sameSentence ? previous.month : null),
      rrule,
    }
    const text = cut(source.text, mention.span)
    if (isPastYear(text, mention, end, years.document)) continue
    append(diagnostics, timeDiagnostics(text, mention, resolved, years.document))
    const key = `${mention.kind}|${withoutBlanks(text)}|${start}|${end}|${rrule}`
    if (!times.has(key))
      times.set(key, { kind: mention.kind, text, start, end, rrule, inferred, ambiguous, span: mention.span })
  }
  return { times: [...times.values()], diagnostics }
}

const SENTENCE_END = /[。\n\t|]/u
const NOTHING_BEFORE: Before = { end: -1, year: null, month: null, rrule: null }

/** The time read before, which the next one of its sentence may lean on. */
interface Before {
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly rrule: string | null
}

function monthOf({ start, end }: TimeMention): number | null {
  return end?.month || start?.month || null
}

/** `从9月中旬开始清理,本月底前报送`: the month that the sentence spoke of, not that of the document. */
function inMonthOf(mention: TimeMention, month: number | null): TimeMention {
  const { end, start } = mention
  const leans = month !== null && start === null && end?.month === 0 && end.day === LAST_OF_MONTH
  return leans ? { ...mention, end: { ...end, month } } : mention
}

const LAST_OF_MONTH = 31

/** `在2020年对…进行排查`, told in 2021: a year alone that is past asks for nothing. */
function isPastYear(
  text: string,
  { kind }: TimeMention,
  end: string | null,
  document: string | null,
): boolean {
  return kind === 'deadline' && end !== null && document !== null && end < document && BARE_YEAR.test(text)
}

const BARE_YEAR = /^\d{4} ?年$/u

function timeDiagnostics(
  text: string,
  { kind, span }: TimeMention,
  { start, end, problem, ambiguous }: ResolvedTime,
  document: string | null,
): Diagnostic[] {
  if (problem === 'impossible') return [{ code: 'time-impossible', span, args: { text } }]
  if (problem === 'beyond-calendar') return [{ code: 'time-beyond-calendar', span, args: { text } }]
  if (problem === 'no-year') return [{ code: 'time-without-year', span, args: { text } }]
  const found: Diagnostic[] = []
  if (ambiguous) found.push({ code: 'time-ambiguous', span, args: { text, date: end ?? start ?? '' } })
  if (kind === 'deadline' && end !== null && document !== null && end < document) {
    found.push({ code: 'time-before-document', span, args: { text, date: document } })
  }
  return found
}
