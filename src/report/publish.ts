import { countLeading } from '../model/count-leading.ts'
import { DIAGNOSTIC_SEVERITIES, type Diagnostic } from '../model/diagnostic.ts'
import type { Origin, OriginMark } from '../model/origin.ts'
import type { OutlineItem, Place, PlanDiagnostic, PlanTask, PlanUnit } from '../model/plan-document.ts'
import type { SourceText } from '../model/source-text.ts'
import { toOriginal } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'
import { type Language, message } from './messages.ts'
import { placesOf } from './places.ts'

/** A shape with spans where the published one has places. */
type Spanned<T> = Omit<T, 'span'> & { readonly span: Span }
export type SpannedTask = Omit<Spanned<PlanTask>, 'units' | 'times'> & {
  readonly units: readonly (Omit<Spanned<PlanUnit>, 'because'> & { readonly because: Span | null })[]
  readonly times: readonly Spanned<PlanTask['times'][number]>[]
}
export type SpannedItem = Omit<Spanned<OutlineItem>, 'children'> & {
  readonly children: readonly SpannedItem[]
}

/**
 * Turns offsets into places of the decoded text, and diagnostics into messages, for one document; `placeOf` and
 * `told` take what points into the decoded text already.
 */
export function publisher(source: SourceText, language: Language) {
  const find = placesOf(source.original)
  const placeOf = (span: Span): Place => {
    const found = find(span)
    const origin = originAt(source.origins, found.start)
    if (origin === null) return found
    const { start, end, line, column } = found
    return { start, end, line, column, origin }
  }
  const place = (span: Span): Place => placeOf(toOriginal(source, span))
  const item = (one: SpannedItem): OutlineItem => ({
    ...one,
    span: place(one.span),
    children: one.children.map(item),
  })
  const task = (one: SpannedTask): PlanTask => ({
    ...one,
    units: one.units.map((unit) => ({
      ...unit,
      span: place(unit.span),
      because: unit.because === null ? null : place(unit.because),
    })),
    times: one.times.map((time) => ({ ...time, span: place(time.span) })),
    span: place(one.span),
  })
  const told = (
    one: Pick<Diagnostic, 'code' | 'args'>,
    span: Place | null,
    other: Place | null = null,
  ): PlanDiagnostic => ({
    code: one.code,
    severity: DIAGNOSTIC_SEVERITIES[one.code],
    message: message(one, language),
    span,
    other,
  })
  const placed = (span: Span | null | undefined) => (span ? place(span) : null)
  const diagnostic = (one: Diagnostic) => told(one, placed(one.span), placed(one.other))
  return { item, task, diagnostic, told, placeOf }
}

function originAt(origins: readonly OriginMark[], offset: number): Origin | null {
  if (origins.length === 0) return null
  return origins[countLeading(origins, ({ start }) => start <= offset) - 1]?.origin ?? null
}
