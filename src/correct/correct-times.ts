import type { Correction, CorrectionOf } from '../model/corrections.ts'
import type { PlanTask, PlanTime } from '../model/plan-document.ts'
import { seen } from './quote.ts'
import type { Tools } from './tools.ts'

type TimeDeed = CorrectionOf<'set-time' | 'drop-time' | 'add-time'>
type Dates = CorrectionOf<'set-time'>['to']

/** The times of a task as corrected, in the order of the text. A phrase that it tells twice is meant nowhere. */
export function correctTimes(
  task: PlanTask,
  corrections: readonly Correction[],
  tools: Tools,
): { readonly times: PlanTime[]; readonly unfit: Correction[] } {
  const times = new Map<PlanTime, PlanTime | null>(task.times.map((time) => [time, time]))
  const unfit: Correction[] = []
  for (const one of corrections.filter(isTimeDeed)) {
    if (one.do === 'add-time') {
      const added = newTime(task, one, tools)
      if (added === null) unfit.push(one)
      else times.set(added, added)
      continue
    }
    const meant = task.times.filter(({ text }) => seen(text) === seen(one.time))
    const now = one.do === 'drop-time' ? null : changed(meant[0], one.to)
    if (meant.length === 1 && now !== undefined) times.set(meant[0]!, now)
    else unfit.push(one)
  }
  const left = [...times.values()].filter((time) => time !== null)
  return { times: left.sort((a, b) => a.span.start - b.span.start), unfit }
}

function isTimeDeed(one: Correction): one is TimeDeed {
  return one.do === 'set-time' || one.do === 'drop-time' || one.do === 'add-time'
}

/** `undefined` where it would end before it begins. */
function changed(time: PlanTime | undefined, to: Dates): PlanTime | undefined {
  if (time === undefined) return undefined
  const { start = time.start, end = time.end, rrule = time.rrule } = to
  if (isReversed(start, end)) return undefined
  const undated = time.kind === 'ongoing' || time.kind === 'unspecified'
  const kind = to.kind ?? (undated ? (kindOf(start, end, rrule) ?? time.kind) : time.kind)
  return { ...time, kind, start, end, rrule, inferred: false, ambiguous: false, corrected: true }
}

function newTime(task: PlanTask, one: CorrectionOf<'add-time'>, { quotes, place }: Tools): PlanTime | null {
  const { time: text, before, start = null, end = null, rrule = null } = one
  const span = quotes.find(before === undefined ? { text } : { text, before }, task.span)
  const kind = one.kind ?? kindOf(start, end, rrule) ?? 'unspecified'
  if (span === null || isReversed(start, end)) return null
  const dates = { start, end, rrule, inferred: false, ambiguous: false }
  return { kind, text, ...dates, span: place(span), corrected: true }
}

function kindOf(start: string | null, end: string | null, rrule: string | null): PlanTime['kind'] | null {
  if (rrule !== null) return 'recurring'
  if (start !== null) return 'period'
  return end === null ? null : 'deadline'
}

function isReversed(start: string | null, end: string | null): boolean {
  return start !== null && end !== null && start > end
}
