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

/** Turns offsets into places of the decoded text, and diagnostics into messages, for one document. */
export function publisher(source: SourceText, language: Language) {
  const find = placesOf(source.original)
  const place = (span: Span): Place => {
    const found = find(toOriginal(source, span))
    const origin = originAt(source.origins, found.start)
    return origin === null ? found : { ...found, origin }
  }
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
  const diagnostic = (one: Diagnostic): PlanDiagnostic => ({
    code: one.code,
    severity: DIAGNOSTIC_SEVERITIES[one.code],
    message: message(one, language),
    span: one.span === null ? null : place(one.span),
    other: one.other === undefined ? null : place(one.other),
  })
  return { item, task, diagnostic }
}

function originAt(origins: readonly OriginMark[], offset: number): Origin | null {
  return origins[countLeading(origins, ({ start }) => start <= offset) - 1]?.origin ?? null
}
