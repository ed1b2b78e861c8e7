import type { PersonMention, UnitMention, UnitRole } from '../../model/mention.ts'
import { type Span, trimSpan } from '../../model/span.ts'
import { append } from '../../text/append.ts'
import { splitOutside } from '../../text/brackets.ts'
import { clausesOf } from './clauses.ts'
import { readFields } from './fields.ts'
import { type ListedName, readNames } from './list.ts'
import { isListedName, isOfAKind, isPlaceName, isTownName, isUnitName, nameLength } from './names.ts'
import { isAddingNote } from './notes.ts'
import { isOfficeHolder, isPersonName, namesPersons, readPersons } from './persons.ts'
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
  /** What stands where units do and reads like none. */
  readonly doubtful: readonly Span[]
}

interface Draft {
  units: UnitMention[]
  persons: PersonMention[]
  timeFields: Span[]
  told: boolean
  pure: boolean
  doubtful: Span[]
}

/** A longer clause is a sentence that mentions a time. */
const LONGEST_TIME = 40
const TIME_WORD =
  /\d ?[年月日]|年底|年内|季度|每(?:[两二三四\d]个?)?[年月周日季]|半[年月]|全年|持续|长期|常年|常态|逐年|适时|即时|立即|月底|十[三四五]五|时限|(?:开学|放假|入冬|入汛|汛期|供暖|采暖|春节|国庆|元旦|两会)前|完成$/u

/** Reads fields, and clauses with verbs, out of a stretch. `fallback`: the role where nothing tells one; `label`: the header or label that says that units stand here. */
export function readContent(
  folded: string,
  span: Span,
  fallback: UnitRole,
  label: string | null = null,
): Content {
  const draft: Draft = { units: [], persons: [], timeFields: [], told: false, pure: true, doubtful: [] }
  for (const sentence of splitOutside(folded, span, '。')) {
    const told = beforeNote(folded, sentence)
    if (told.start < told.end) readSentence(folded, told, fallback, label, draft)
  }
  return draft
}

/** What a sentence tells before a note that adds units: the note's words assign nothing here. */
function beforeNote(folded: string, sentence: Span): Span {
  if (!folded.slice(sentence.start, sentence.end).includes('不再')) return sentence
  const note = splitOutside(folded, sentence, ',;').find(({ start }) =>
    isAddingNote(folded.slice(start, sentence.end)),
  )
  return note === undefined ? sentence : { start: sentence.start, end: note.start }
}

function readSentence(
  folded: string,
  sentence: Span,
  fallback: UnitRole,
  label: string | null,
  draft: Draft,
): void {
  const fields = readFields(folded, sentence)
  const lead = trimSpan(folded, { start: sentence.start, end: fields[0]?.span.start ?? sentence.end }, ';,')
  if (lead.start < lead.end) readClauses(folded, lead, fallback, label, draft)
  for (const field of fields) {
    if (field.kind === 'other') continue
    draft.told = true
    if (field.kind === 'time') draft.timeFields.push(field.value)
    else if (field.kind === 'person') readPersonField(folded, field.value, field.label, draft)
    else readClauses(folded, field.value, field.kind, field.label, draft)
  }
}

/** `责任人:张三;2022年12月`: a time may stand behind the persons. */
function readPersonField(folded: string, value: Span, label: string, draft: Draft): void {
  const [persons, ...behind] = splitOutside(folded, value, ';')
  append(draft.persons, readPersons(folded, persons ?? value, label))
  for (const piece of behind.map((span) => trimSpan(folded, span)))
    if (isTimePiece(folded.slice(piece.start, piece.end))) draft.timeFields.push(piece)
    else append(draft.persons, readPersons(folded, piece, label))
}

/** `A、B牵头,C配合`: names wait until a verb tells their role; those left over take the fallback. */
function readClauses(
  folded: string,
  span: Span,
  fallback: UnitRole,
  label: string | null,
  draft: Draft,
): void {
  const labelled = label !== null
  let waiting: ListedName[] = []
  const clauses = clausesOf(folded, span)
  for (const [index, clause] of clauses.entries()) {
    const text = folded.slice(clause.start, clause.end)
    if (isTimePiece(text)) {
      draft.timeFields.push(clause)
      continue
    }
    const verb = isUnitName(text) ? null : verbOf(text)
    const listed = readNames(folded, { start: clause.start, end: clause.end - (verb?.length ?? 0) })
    const told = verb === null ? label : text.slice(text.length - verb.length)
    const names = told === null ? listed : withoutPersons(folded, listed, told, draft)
    const { good, odd } = untilSentence(folded, names, { labelled, told: verb !== null })
    append(waiting, good)
    if (odd !== null) {
      draft.pure = false
      draft.doubtful.push(odd)
      if (labelled && clauses.slice(index + 1).every((later) => isListOfUnits(folded, later))) continue
      break
    }
    if (verb === null) continue
    draft.told = true
    // 牵头单位:A、B按职责分工负责: the label says more than the verb.
    const does = labelled && verb.role === 'responsible' ? fallback : verb.role
    for (const name of waiting) draft.units.push(withRole(name, does))
    waiting = []
  }
  for (const name of waiting) draft.units.push(withRole(name, fallback))
}

/** Persons among the names go to the draft, in the role that the verb or the label tells. */
function withoutPersons(
  folded: string,
  names: readonly ListedName[],
  role: string,
  draft: Draft,
): ListedName[] {
  const mayName = namesPersons(role)
  const others: ListedName[] = []
  for (const both of names) {
    const person = mayName ? personBehind(folded, both.span) : null
    if (person !== null) draft.persons.push({ role, span: person })
    const one = person === null ? both : { ...both, span: unitBefore(folded, both.span, person) }
    const name = folded.slice(one.span.start, one.span.end)
    if (isOfficeHolder(name) || (mayName && isPersonName(name) && !isUnitName(name) && !isPlaceName(name)))
      draft.persons.push({ role, span: one.span })
    else others.push(one)
  }
  return others
}

/** `市发改委(张三)`, `市发改委 张三`: a body, and whom to find there. */
function personBehind(folded: string, { start, end }: Span): Span | null {
  const { unit, person } = PERSON_BEHIND.exec(folded.slice(start, end))?.groups ?? {}
  if (!unit || !person || !isUnitName(unit) || !isPersonName(person)) return null
  const at = folded.lastIndexOf(person, end)
  return { start: at, end: at + person.length }
}

const PERSON_BEHIND = /^(?<unit>[^() ]{3,30})(?:\(| {1,4})(?<person>[一-龥]{2,4})\)?$/u

function unitBefore(folded: string, { start }: Span, person: Span): Span {
  return trimSpan(folded, { start, end: person.start }, '(')
}

/** The verb at a clause's end, with a remark in brackets behind it. */
function verbOf(text: string): ReturnType<typeof readVerb> {
  const verb = readVerb(text)
  const remark = verb === null ? (/\([^()]{1,30}\)$/u.exec(text)?.[0].length ?? 0) : 0
  if (remark === 0) return verb
  const before = readVerb(text.slice(0, -remark))
  return before === null ? null : { ...before, length: before.length + remark }
}

function isListOfUnits(folded: string, clause: Span): boolean {
  const names = readNames(folded, clause)
  return names.length > 0 && names.every(({ span }) => isUnitName(folded.slice(span.start, span.end)))
}

/** The names up to the first that is none, or that runs on into a sentence. */
function untilSentence(
  folded: string,
  names: readonly ListedName[],
  { labelled, told }: { readonly labelled: boolean; readonly told: boolean },
): { good: ListedName[]; odd: Span | null } {
  const good: ListedName[] = []
  const texts = names.map(({ span }) => folded.slice(span.start, span.end))
  // A、B、C、共青团中央负责: one among several that are told to do it may be no body's name by its shape.
  const mostly = told && texts.length >= 4 && texts.filter(isUnitName).length * 4 >= texts.length * 3
  const places = told || texts.some((text) => isUnitName(text))
  for (const name of names) {
    const text = folded.slice(name.span.start, name.span.end)
    const length = nameLength(text)
    const span = { start: name.span.start, end: name.span.start + length }
    if (length < text.length)
      return { good: [...good, { ...name, span }], odd: { start: span.end, end: name.span.end } }
    const isName =
      labelled || mostly
        ? isListedName(text)
        : isUnitName(text) || (places && isTownName(text)) || (told && isOfAKind(text))
    if (!isName) return { good, odd: name.span }
    good.push(name)
  }
  return { good, odd: null }
}

function isTimePiece(text: string): boolean {
  return text.length <= LONGEST_TIME && TIME_WORD.test(text) && !isUnitName(text) && readVerbless(text)
}

/** A clause that names units and closes with a verb is no time, even where it says 持续. */
function readVerbless(text: string): boolean {
  const verb = readVerb(text)
  return verb === null || !isUnitName(text.slice(0, text.length - verb.length).split('、')[0]!)
}

/** `A会同B牵头`: A leads, B supports; with any other verb both share the role. */
function withRole({ span, open, marked, joins, role: own }: ListedName, role: UnitRole): UnitMention {
  if (own !== undefined) return { role: own, span, open, marked }
  return { role: joins && role === 'lead' ? 'support' : role, span, open, marked }
}
