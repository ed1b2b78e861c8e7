import type { Assignment, Note, UnitMention, UnitRole } from '../model/mention.ts'
import { cut, type Span } from '../model/span.ts'
import { gather } from '../text/gather.ts'
import type { UnitName } from './names/index.ts'
import type { NotesInForce } from './notes.ts'
import type { PartContext } from './part-context.ts'
import { joined } from './prose.ts'

/** A unit of a section or task. */
export interface TaskUnit extends UnitName {
  readonly role: UnitRole
  readonly name: string
  readonly open: boolean
  readonly inherited: boolean
  readonly span: Span
  /** The note that gave it the role, or added it. */
  readonly because: Span | null
}

type Context = Pick<PartContext, 'source' | 'nameOf'>

/** The units that assignments tell, notes applied; a mere sentence counts only where nothing else assigns. */
export function unitsOf(
  context: Context,
  assignments: readonly Assignment[],
  notes: NotesInForce,
): TaskUnit[] {
  const firm = assignments.some(({ form, units }) => form !== 'clause' && units.length > 0)
  const told = firm ? assignments.filter(({ weak }) => !weak) : assignments
  const first = notes.firstLeads === null ? null : firstToLead(context, told, notes.firstLeads)
  const units = gather(told, ({ units }) => units).map((unit) => {
    if (unit.marked) return toUnit(context, unit, { role: 'lead', note: notes.markLeads })
    if (first === null) return toUnit(context, unit)
    if (unit.span.start === first) return toUnit(context, unit, { role: 'lead', note: notes.firstLeads })
    const supports = notes.firstLeads?.othersSupport === true && unit.role === 'responsible'
    return toUnit(context, unit, supports ? { role: 'support', note: notes.firstLeads } : {})
  })
  return distinct(units)
}

/** 列第一位的为牵头单位: where the first responsible one stands, unless the list tells a lead itself. */
function firstToLead({ source }: Context, told: readonly Assignment[], note: Note): number | null {
  const listed = gather(told, ({ form, units }) => (form === 'clause' ? [] : units))
  if (listed.some(({ role, marked }) => role === 'lead' || marked)) return null
  const meant = listed.filter(
    ({ role, span }) =>
      role === 'responsible' && (note.level === null || source.folded.startsWith(note.level, span.start)),
  )
  return meant[0]?.span.start ?? null
}

/** A task's units with those of its sections, and those that a note adds. */
export function withInherited(
  context: Context,
  own: readonly TaskUnit[],
  above: readonly TaskUnit[],
  notes: NotesInForce,
): TaskUnit[] {
  const added =
    own.length > 0
      ? gather(notes.adding, (note) =>
          note.units.map((unit) => toUnit(context, unit, { inherited: !notes.told.includes(note), note })),
        )
      : []
  // Told apart already where none is added to them.
  const units = above.length + added.length === 0 ? [...own] : distinct([...inherit(own, above), ...added])
  const note = notes.responsibleLeads
  if (note === null || units.some(({ role }) => role === 'lead')) return units
  return distinct(
    units.map((unit) =>
      unit.role === 'responsible' ? { ...unit, role: 'lead' as const, because: note.span } : unit,
    ),
  )
}

/** Leads and responsible ones come down only to who tells neither, the others only to who tells none of the role. */
export function inherit(own: readonly TaskUnit[], above: readonly TaskUnit[]): TaskUnit[] {
  if (above.length === 0) return [...own]
  const isMain = (role: UnitRole) => role === 'lead' || role === 'responsible'
  const tellsMain = own.some(({ role }) => isMain(role))
  const come = above.filter(({ role }) =>
    isMain(role) ? !tellsMain : !own.some((unit) => unit.role === role),
  )
  return [...own, ...come.map((unit) => ({ ...unit, inherited: true }))]
}

function toUnit(
  { source, nameOf }: Context,
  unit: UnitMention,
  told: { readonly role?: UnitRole; readonly inherited?: boolean; readonly note?: Note | null } = {},
): TaskUnit {
  const { span, open } = unit
  const { role = unit.role, inherited = false, note = null } = told
  const name = joined(cut(source.text, span))
  const because = note?.span ?? null
  const { fullName, fullNameFrom, canonical, collective } = nameOf(unit)
  return { role, name, open, inherited, span, because, fullName, fullNameFrom, canonical, collective }
}

/** A unit told twice in the same role stands once; open where one of them is. */
function distinct(units: readonly TaskUnit[]): TaskUnit[] {
  if (units.length < 2) return [...units]
  const kept = new Map<string, TaskUnit>()
  for (const unit of units) {
    const key = `${unit.role} ${unit.name}`
    const known = kept.get(key)
    if (known === undefined) kept.set(key, unit)
    else if (unit.open && !known.open) kept.set(key, { ...known, open: true })
  }
  return [...kept.values()]
}
