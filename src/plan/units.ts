import type { Assignment, Note, UnitMention, UnitRole } from '../model/mention.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut, type Span } from '../model/span.ts'
import { within } from './lookup.ts'
import { joined } from './prose.ts'

/** A unit of a section or task. */
export interface TaskUnit {
  readonly role: UnitRole
  readonly name: string
  readonly open: boolean
  readonly inherited: boolean
  readonly span: Span
}

/** Which notes are in force for a task or section. */
export interface NotesInForce {
  readonly firstLeads: boolean
  readonly responsibleLeads: boolean
  readonly added: readonly UnitMention[]
}

/** The units that assignments tell, notes applied; a mere sentence counts only where nothing else assigns. */
export function unitsOf(
  source: SourceText,
  assignments: readonly Assignment[],
  notes: NotesInForce,
): TaskUnit[] {
  const firm = assignments.some(({ form, units }) => form !== 'clause' && units.length > 0)
  const told = assignments.filter((one) => !(one.weak && firm))
  const mentions = told
    .flatMap(({ units }) => units)
    .map((unit) => (unit.marked ? { ...unit, role: 'lead' as const } : unit))
  const led = notes.firstLeads ? leadByFirst(told, mentions) : mentions
  return distinct(led.map((unit) => toUnit(source, unit, false)))
}

/** 列第一位的为牵头单位: the first responsible one leads, unless the list tells a lead itself. */
function leadByFirst(told: readonly Assignment[], mentions: readonly UnitMention[]): readonly UnitMention[] {
  const listed = told.filter(({ form }) => form !== 'clause').flatMap(({ units }) => units)
  if (listed.some(({ role, marked }) => role === 'lead' || marked)) return mentions
  const first = listed.find(({ role }) => role === 'responsible')
  return mentions.map((unit) => (unit.span.start === first?.span.start ? { ...unit, role: 'lead' } : unit))
}

/** A task's units with those of its sections, and those that a note adds. */
export function withInherited(
  source: SourceText,
  own: readonly TaskUnit[],
  above: readonly TaskUnit[],
  notes: NotesInForce,
): TaskUnit[] {
  const added = own.length > 0 ? notes.added.map((unit) => toUnit(source, unit, true)) : []
  const units = distinct([...inherit(own, above), ...added])
  if (!notes.responsibleLeads || units.some(({ role }) => role === 'lead')) return units
  return distinct(
    units.map((unit) => (unit.role === 'responsible' ? { ...unit, role: 'lead' as const } : unit)),
  )
}

/** Leads and responsible ones come down only to who tells neither, the others only to who tells none of the role. */
export function inherit(own: readonly TaskUnit[], above: readonly TaskUnit[]): TaskUnit[] {
  const isMain = (role: UnitRole) => role === 'lead' || role === 'responsible'
  const tellsMain = own.some(({ role }) => isMain(role))
  const come = above.filter(({ role }) =>
    isMain(role) ? !tellsMain : !own.some((unit) => unit.role === role),
  )
  return [...own, ...come.map((unit) => ({ ...unit, inherited: true }))]
}

function toUnit(source: SourceText, { role, span, open }: UnitMention, inherited: boolean): TaskUnit {
  return { role, name: joined(cut(source.text, span)), open, inherited, span }
}

/** A unit told twice in the same role stands once; open where one of them is. */
function distinct(units: readonly TaskUnit[]): TaskUnit[] {
  const kept = new Map<string, TaskUnit>()
  for (const unit of units) {
    const key = `${unit.role} ${unit.name}`
    const known = kept.get(key)
    if (known === undefined) kept.set(key, unit)
    else if (unit.open && !known.open) kept.set(key, { ...known, open: true })
  }
  return [...kept.values()]
}

/** The notes of a part, asked task by task. */
export function notesOf(notes: readonly Note[], items: Span | null): (task: Span) => NotesInForce {
  const outside = (note: Note) =>
    items === null || note.span.end <= items.start || note.span.start >= items.end
  const from = (kind: Note['kind']) => {
    const starts = notes.filter((note) => note.kind === kind)
    if (starts.some(outside)) return Number.NEGATIVE_INFINITY
    return Math.min(...starts.filter(({ carriesOn }) => carriesOn).map(({ span }) => span.start))
  }
  const since = { first: from('first-leads'), responsible: from('responsible-leads') }
  const inside = (kind: Note['kind'], task: Span) => within(notes, task).some((note) => note.kind === kind)
  const adding = notes.filter(({ kind }) => kind === 'adds-units')
  return (task) => ({
    firstLeads: task.end > since.first || inside('first-leads', task),
    responsibleLeads: task.end > since.responsible || inside('responsible-leads', task),
    added: adding.filter(({ span }) => span.end <= task.start).flatMap(({ units }) => units),
  })
}
