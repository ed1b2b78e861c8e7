import type { Correction } from '../../../model/corrections.ts'
import type { Role, Task } from './data.ts'

type Unit = Task['units'][number]
type Time = Task['times'][number]

/** A line of the form for a unit: one that was read, or one that is added by the phrase `text` (as `unit` if empty). */
export interface UnitRow {
  readonly from: Unit | null
  unit: string
  role: Role
  text: string
  before: string | undefined
  drop: boolean
}

/** The same for a time; `rest` is what the form does not show. */
export interface TimeRow {
  readonly from: Time | null
  time: string
  start: string
  end: string
  before: string | undefined
  readonly rest: { readonly kind?: Time['kind']; readonly rrule?: string | null }
  drop: boolean
}

/** What the form of a task holds. */
export interface TaskDraft {
  title: string
  readonly units: UnitRow[]
  readonly times: TimeRow[]
}

/** The form of a task `base`, as read, with what its corrections say already. */
export function draftOf(base: Task, corrections: readonly Correction[]): TaskDraft {
  const own = corrections.filter(({ task }) => task === base.id)
  const title = own.find((one) => one.do === 'set-title')?.to ?? base.title
  const addedUnits = own.filter((one) => one.do === 'add-unit')
  const addedTimes = own.filter((one) => one.do === 'add-time')
  return {
    title,
    units: [
      ...base.units.map((from) => unitRow(from, own)),
      ...addedUnits.map(({ unit, role, text = '', before }) => ({
        from: null,
        unit,
        role,
        text,
        before,
        drop: false,
      })),
    ],
    times: [
      ...base.times.map((from) => timeRow(from, own)),
      ...addedTimes.map((one) => {
        const { time, before, start, end } = one
        return {
          from: null,
          time,
          start: start ?? '',
          end: end ?? '',
          before,
          rest: restOf(one),
          drop: false,
        }
      }),
    ],
  }
}

function unitRow(from: Unit, own: readonly Correction[]): UnitRow {
  const deed = own.find(
    (one) =>
      (one.do === 'set-unit' || one.do === 'drop-unit') && one.unit === from.name && one.role === from.role,
  )
  const { unit = from.name, role = from.role } = deed?.do === 'set-unit' ? deed.to : {}
  return { from, unit, role, text: '', before: undefined, drop: deed?.do === 'drop-unit' }
}

function timeRow(from: Time, own: readonly Correction[]): TimeRow {
  const deed = own.find((one) => (one.do === 'set-time' || one.do === 'drop-time') && one.time === from.text)
  const to = deed?.do === 'set-time' ? deed.to : {}
  const { start = from.start, end = from.end } = to
  const dates = { start: start ?? '', end: end ?? '' }
  return {
    from,
    time: from.text,
    ...dates,
    before: undefined,
    rest: restOf(to),
    drop: deed?.do === 'drop-time',
  }
}

function restOf({ kind, rrule }: TimeRow['rest']): TimeRow['rest'] {
  return { ...(kind !== undefined && { kind }), ...(rrule !== undefined && { rrule }) }
}

/** The corrections that make `base` what the form holds. */
export function correctionsFrom(base: Task, draft: TaskDraft): Correction[] {
  // The title of a task that was added is told by the correction that adds it.
  const place = /^N\d/.test(base.id) ? { task: base.id } : { task: base.id, title: base.title }
  const title = draft.title.trim()
  const named: Correction[] =
    title === '' || title === base.title ? [] : [{ do: 'set-title', ...place, to: title }]
  return [
    ...named,
    ...draft.units.flatMap((row) => unitCorrection(row, place)),
    ...draft.times.flatMap((row) => timeCorrection(row, place)),
  ]
}

type Where = { readonly task: string; readonly title?: string }

function unitCorrection({ from, role, drop, before, ...row }: UnitRow, place: Where): Correction[] {
  const unit = row.unit.trim()
  if (from === null) {
    const text = row.text.trim()
    const told = { ...(text !== '' && text !== unit && { text }), ...(before !== undefined && { before }) }
    return drop || unit === '' ? [] : [{ do: 'add-unit', ...place, unit, role, ...told }]
  }
  const known = { ...place, unit: from.name, role: from.role }
  if (drop) return [{ do: 'drop-unit', ...known }]
  const to = { ...(unit !== '' && unit !== from.name && { unit }), ...(role !== from.role && { role }) }
  return Object.keys(to).length === 0 ? [] : [{ do: 'set-unit', ...known, to }]
}

function timeCorrection(
  { from, start, end, rest, drop, before, ...row }: TimeRow,
  place: Where,
): Correction[] {
  if (from === null) {
    const time = row.time.trim()
    const dates = { ...rest, ...(start !== '' && { start }), ...(end !== '' && { end }) }
    if (drop || time === '') return []
    return [{ do: 'add-time', ...place, time, ...(before !== undefined && { before }), ...dates }]
  }
  if (drop) return [{ do: 'drop-time', ...place, time: from.text }]
  const to = {
    ...rest,
    ...(start !== (from.start ?? '') && { start: start || null }),
    ...(end !== (from.end ?? '') && { end: end || null }),
  }
  return Object.keys(to).length === 0 ? [] : [{ do: 'set-time', ...place, time: from.text, to }]
}
