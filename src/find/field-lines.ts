import { cut, type Span } from '../model/span.ts'
import { readFieldLabel } from '../text/field-labels.ts'

const LABEL = /^(?<label>[一-龥()]{2,12}) ?:(?<value>.*)$/su
/** Lines that a field's value may run over. */
const MOST_LINES = 6
const LONGEST = 200

/**
 * Paragraphs in which a field and its value are one: a label alone on its line goes with the line below, and a list
 * that ends in 、 goes on in the next.
 */
export function joinFieldLines(folded: string, paragraphs: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (let at = 0; at < paragraphs.length; at++) {
    const first = paragraphs[at]!
    let last = at
    while (goesOn(folded, paragraphs, at, last)) last++
    joined.push({ start: first.start, end: paragraphs[last]!.end })
    at = last
  }
  return joined
}

/** Does the value of the field that `first` opens go on behind the paragraph `last`? */
function goesOn(folded: string, paragraphs: readonly Span[], first: number, last: number): boolean {
  const next = paragraphs[last + 1]
  const opening = paragraphs[first]!
  if (next === undefined || last - first >= MOST_LINES || opening.end - opening.start > LONGEST) return false
  const field = LABEL.exec(cut(folded, opening))?.groups
  if (field === undefined || readFieldLabel(field.label!) === 'other') return false
  if (LABEL.test(folded.slice(next.start, Math.min(next.end, next.start + 16)))) return false
  const isEmpty = last === first && field.value!.trim() === ''
  return isEmpty || /[、,]$/u.test(cut(folded, paragraphs[last]!))
}
