import { countLeading } from '../model/count-leading.ts'
import type { Item } from '../model/item.ts'
import type { Note } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { within } from './lookup.ts'

/** Which notes are in force for a task or section. */
export interface NotesInForce {
  readonly firstLeads: Note | null
  readonly responsibleLeads: Note | null
  readonly markLeads: Note | null
  /** The notes that add units, in order. */
  readonly adding: readonly Note[]
  /** Those of them that the task itself tells: their units are its own. */
  readonly told: readonly Note[]
}

const NONE: NotesInForce = { firstLeads: null, responsibleLeads: null, markLeads: null, adding: [], told: [] }

/** Notes that add units beyond this many are not looked at. */
const MOST_NOTES = 32

/**
 * The notes of a part, asked task by task. One that stands in no item speaks of the whole part, one that
 * carries on of its own task and all that follow, one in a section's own text of the tasks in the section, any
 * other of its own task.
 */
export function notesOf(notes: readonly Note[], items: readonly Item[]): (task: Span) => NotesInForce {
  if (notes.length === 0) return () => NONE
  const span = spanOf(items)
  const outside = (note: Note) => span === null || note.span.end <= span.start || note.span.start >= span.end
  const first = (kind: Note['kind'], counts: (note: Note) => boolean) =>
    notes.find((note) => note.kind === kind && counts(note)) ?? null
  const general = (kind: Note['kind']) => first(kind, outside)
  const carrying = (kind: Note['kind']) => first(kind, (note) => note.carriesOn)
  const lookup = (kind: Note['kind']) => {
    const whole = general(kind)
    const on = carrying(kind)
    const above = bySection(
      notes.filter((note) => note.kind === kind),
      items,
    )
    return (task: Span): Note | null => {
      if (whole !== null) return whole
      if (on !== null && task.end > on.span.start) return on
      return within(notes, task).find((note) => note.kind === kind) ?? above(task)
    }
  }
  const leads = lookup('first-leads')
  const responsible = lookup('responsible-leads')
  const marks = lookup('mark-leads')
  const adding = notes.filter(({ kind }) => kind === 'adds-units').slice(0, MOST_NOTES)
  return (task) => ({
    firstLeads: leads(task),
    responsibleLeads: responsible(task),
    markLeads: marks(task),
    adding: adding.filter(({ span, ownToo }) => span.end <= task.start || (ownToo && contains(task, span))),
    told: adding.filter(({ span }) => contains(task, span)),
  })
}

function spanOf(items: readonly Item[]): Span | null {
  const [first, last] = [items[0], items.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end }
}

/** A section with its note, and the next around it that has one. */
interface NotedSection {
  readonly note: Note
  readonly section: Span
  readonly around: NotedSection | null
}

/** Of notes of one kind: the outermost of those that speak of a section around a task. */
function bySection(notes: readonly Note[], items: readonly Item[]): (task: Span) => Note | null {
  const noted: NotedSection[] = []
  let around: NotedSection | null = null
  for (const note of notes) {
    const section = sectionOf(note, items)
    if (section === null || noted.at(-1)?.section === section) continue
    while (around !== null && !contains(around.section, section)) around = around.around
    around = { note, section, around }
    noted.push(around)
  }
  return (task) => {
    let outermost: Note | null = null
    let one = noted[countLeading(noted, ({ section }) => section.start <= task.start) - 1] ?? null
    for (; one !== null; one = one.around) if (contains(one.section, task)) outermost = one.note
    return outermost
  }
}

/** The section in whose heading or intro a note stands. */
function sectionOf({ span }: Note, items: readonly Item[]): Span | null {
  let section: Span | null = null
  for (let level = items; ; ) {
    const item = level[countLeading(level, (one) => one.span.start <= span.start) - 1]
    if (item === undefined || !contains(item.span, span)) return section
    section = item.children.length > 0 || item.tables.length > 0 ? item.span : null
    level = item.children
  }
}
