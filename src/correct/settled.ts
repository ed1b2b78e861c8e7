import type { PlanDiagnostic, PlanTask } from '../model/plan-document.ts'
import { contains, type Span } from '../model/span.ts'

/** Tells of diagnostics whether a person answered what they ask, by what was corrected at their place. */
export function settledBy(
  before: readonly PlanTask[],
  now: readonly PlanTask[],
): (diagnostic: PlanDiagnostic) => boolean {
  const told = new Set(timesOf(before).map(({ span }) => keyOf(span)))
  const open = new Set(timesOf(now).flatMap(({ corrected, span }) => (corrected ? [] : keyOf(span))))
  const left = new Set(now.map(({ id }) => id))
  const dropped = before.filter(({ id }) => !left.has(id))
  const corrected = now.filter((task) => task.corrected)
  const units = corrected.flatMap((task) => task.units.filter((unit) => unit.corrected))
  const isDropped = (at: Span) => dropped.some(({ span }) => contains(span, at))
  const isCorrected = (at: Span) => isDropped(at) || corrected.some(({ span }) => keyOf(span) === keyOf(at))
  return ({ code, span, other }) => {
    if (span === null) return false
    switch (code) {
      case 'time-without-year':
      case 'time-impossible':
      case 'time-beyond-calendar':
      case 'time-before-document':
      case 'time-after-section':
      case 'time-ambiguous':
        return told.has(keyOf(span)) && !open.has(keyOf(span))
      case 'task-without-unit':
        return isDropped(span) || corrected.some((task) => hasUnits(task) && keyOf(task.span) === keyOf(span))
      case 'unit-doubtful':
        return isDropped(span) || units.some((unit) => overlap(unit.span, span))
      case 'assignment-outside':
        return corrected.some((task) => overlap(task.span, span))
      case 'annex-differs':
        return isCorrected(span) || (other !== null && isCorrected(other))
      default:
        return false
    }
  }
}

function timesOf(tasks: readonly PlanTask[]) {
  return tasks.flatMap(({ times }) => times)
}

function hasUnits({ units }: PlanTask): boolean {
  return units.length > 0
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
