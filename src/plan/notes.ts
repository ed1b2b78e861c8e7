import type { Note } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { within } from './lookup.ts'

/** Which notes are in force for a task or section. */
export interface NotesInForce {
  readonly firstLeads: Note | null
  readonly responsibleLeads: Note | null
  readonly markLeads: Note | null
  /** The notes that add units, in order. */
  readonly adding: readonly Note[]
}

/** Notes that add units beyond this many are not looked at. */
const MOST_ADDING = 32

/**
 * The notes of a part, asked task by task. One that stands in no item speaks of the whole part, one that
 * carries on of its own task and all that follow, any other of its own task.
 */
export function notesOf(notes: readonly Note[], items: Span | null): (task: Span) => NotesInForce {
  const outside = (note: Note) =>
    items === null || note.span.end <= items.start || note.span.start >= items.end
  const first = (kind: Note['kind'], counts: (note: Note) => boolean) =>
    notes.find((note) => note.kind === kind && counts(note)) ?? null
  const general = (kind: Note['kind']) => first(kind, outside)
  const carrying = (kind: Note['kind']) => first(kind, (note) => note.carriesOn)
  const lookup = (kind: Note['kind']) => {
    const whole = general(kind)
    const on = carrying(kind)
    return (task: Span): Note | null => {
      if (whole !== null) return whole
      if (on !== null && task.end > on.span.start) return on
      return within(notes, task).find((note) => note.kind === kind) ?? null
    }
  }
  const leads = lookup('first-leads')
  const responsible = lookup('responsible-leads')
  const marks = lookup('mark-leads')
  const adding = notes.filter(({ kind }) => kind === 'adds-units').slice(0, MOST_ADDING)
  return (task) => ({
    firstLeads: leads(task),
    responsibleLeads: responsible(task),
    markLeads: marks(task),
    adding: adding.filter(({ span }) => span.end <= task.start),
  })
}
