import type { PersonMention, UnitMention, UnitRole } from '../../model/mention.ts'
import { type Span, trimSpan } from '../../model/span.ts'
import { splitOutside } from '../../text/brackets.ts'
import { readFields } from './fields.ts'
import { type ListedName, readNames } from './list.ts'
import { isListedName, isUnitName } from './names.ts'
import { isNoteSentence } from './notes.ts'
import { readVerb } from './verbs.ts'

/** What a bracket or a line of fields assigns. */
export interface Content {
  readonly units: readonly UnitMention[]
  readonly persons: readonly PersonMention[]
  readonly timeFields: readonly Span[]
  /** A label or a verb told roles. */
  readonly told: boolean
  /** Every piece is a unit, a person or a time. */
  readonly pure: boolean
}

interface Draft {
  units: UnitMention[]
  persons: PersonMention[]
  timeFields: Span[]
  told: boolean
  pure: boolean
}

const TIME_WORD =
  /\d ?[年月日]|年底|年内|季度|每[年月周日季]|全年|持续|长期|常态|逐年|适时|即时|立即|月底|十[三四五]五|时限|完成$/u

/** Reads fields, and clauses with verbs, out of a stretch. `fallback`: the role where nothing tells one; `labelled`: a header or label says that units stand here. */
export function readContent(folded: string, span: Span, fallback: UnitRole, labelled = false): Content {
  const draft: Draft = { units: [], persons: [], timeFields: [], told: false, pure: true }
  for (const sentence of splitOutside(folded, span, /[。]/u)) {
    if (isNoteSentence(folded.slice(sentence.start, sentence.end))) continue
    readSentence(folded, sentence, fallback, labelled, draft)
  }
  return draft
}

function readSentence(
  folded: string,
  sentence: Span,
  fallback: UnitRole,
  labelled: boolean,
  draft: Draft,
): void {
  const fields = readFields(folded, sentence)
  const lead = trimSpan(
    folded,
    { start: sentence.start, end: fields[0]?.span.start ?? sentence.end },
    /[\s;,]/u,
  )
  if (lead.start < lead.end) readClauses(folded, lead, fallback, labelled, draft)
  for (const field of fields) {
    if (field.kind === 'other') continue
    draft.told = true
    if (field.kind === 'time') draft.timeFields.push(field.value)
    else if (field.kind === 'person') draft.persons.push(...readPersons(folded, field.value, field.label))
    else readClauses(folded, field.value, field.kind, true, draft)
  }
}

/** The persons behind a label, as written. */
export function readPersons(folded: string, value: Span, role: string): PersonMention[] {
  return splitOutside(folded, value, /[、,;\s]/u)
    .map((span) => trimSpan(folded, span))
    .filter((span) => span.start < span.end && span.end - span.start <= 20)
    .map((span) => ({ role, span }))
}

/** `A、B牵头,C配合`: names wait until a verb tells their role; those left over take the fallback. */
function readClauses(folded: string, span: Span, fallback: UnitRole, labelled: boolean, draft: Draft): void {
  let waiting: ListedName[] = []
  for (const piece of splitOutside(folded, span, /[,;]/u)) {
    const clause = trimSpan(folded, piece)
    const text = folded.slice(clause.start, clause.end)
    if (text === '' || isNoteSentence(text)) continue
    if (isTimePiece(text)) {
      draft.timeFields.push(clause)
      continue
    }
    const verb = isUnitName(text) ? null : readVerb(text)
    const names = readNames(folded, { start: clause.start, end: clause.end - (verb?.length ?? 0) })
    const good = names.filter(({ span: name }) => fits(folded.slice(name.start, name.end), labelled))
    if (good.length < names.length) draft.pure = false
    waiting.push(...good)
    if (verb === null) continue
    draft.told = true
    draft.units.push(...waiting.flatMap((name) => withRole(folded, name, verb.role)))
    waiting = []
  }
  draft.units.push(...waiting.flatMap((name) => withRole(folded, name, fallback)))
}

function fits(name: string, labelled: boolean): boolean {
  return labelled ? isListedName(name) : isUnitName(name.replace(/会同/u, ''))
}

function isTimePiece(text: string): boolean {
  return TIME_WORD.test(text) && !isUnitName(text) && readVerbless(text)
}

/** A clause that names units and closes with a verb is no time, even where it says 持续. */
function readVerbless(text: string): boolean {
  const verb = readVerb(text)
  return verb === null || !isUnitName(text.slice(0, text.length - verb.length).split('、')[0]!)
}

/** `A会同B牵头`: A leads, B supports; with any other verb both share the role. */
function withRole(folded: string, name: ListedName, role: UnitRole): UnitMention[] {
  const text = folded.slice(name.span.start, name.span.end)
  const at = text.indexOf('会同')
  if (at <= 0) return [{ role, ...name }]
  const left = { start: name.span.start, end: name.span.start + at }
  const right = { start: left.end + 2, end: name.span.end }
  const other: UnitRole = role === 'lead' ? 'support' : role
  return [
    { role, span: left, open: false, marked: name.marked },
    { role: other, span: right, open: name.open, marked: false },
  ]
}
