import type { Writer } from '../write/index.ts'
import { availableColumns } from '../write/views/columns-of.ts'
import type { View } from '../write/views/view.ts'
import type { Flags } from './flags.ts'
import { fillIn, type Session } from './session.ts'
import { usageError } from './usage-error.ts'

type ViewFlags = Pick<Flags, 'by' | 'unit' | 'role' | 'kind' | 'dueBefore' | 'columns' | 'tidy'>

/** What the options ask to see; a usage error where the format cannot show it or there is no such column. */
export function viewOf(flags: ViewFlags, writer: Writer, { words }: Session): View {
  const { by, tidy, unit, role, kind, dueBefore } = flags
  const columns = flags.columns?.split(/[,，、]/).map((name) => name.trim())
  const view: View = {
    ...(by && { by }),
    ...(tidy && { tidy }),
    ...(columns && { columns }),
    ...(unit && { units: unit }),
    ...(role && { roles: role }),
    ...(kind && { kinds: kind }),
    ...(dueBefore && { dueBefore }),
  }
  for (const name of ['by', 'columns', 'tidy'] as const) {
    if (view[name] === undefined || writer.views?.includes(name)) continue
    throw usageError(fillIn(words.usageErrors.notForFormat, `--${name}`) + writer.name)
  }
  const available = availableColumns(view)
  const unknown = columns?.find((name) => !available.some(({ key, zh }) => key === name || zh === name))
  if (unknown === undefined) return view
  const names = available.map(({ key, zh }) => `${zh} ${key}`).join(', ')
  throw usageError(fillIn(words.usageErrors.column, unknown) + names)
}

const VIEW_FLAGS = {
  by: '--by',
  unit: '--unit',
  role: '--role',
  kind: '--kind',
  dueBefore: '--due-before',
  columns: '--columns',
  tidy: '--tidy',
  merge: '--merge',
  events: '--events',
  keepFormulas: '--keep-formulas',
  split: '--split',
  force: '--force',
  corrections: '--corrections',
} as const

/** A stage shows no tasks to choose from. */
export function refuseView(flags: Flags, { words }: Session): void {
  for (const [key, option] of Object.entries(VIEW_FLAGS)) {
    if (flags[key as keyof typeof VIEW_FLAGS] === undefined) continue
    throw usageError(fillIn(words.usageErrors.stageAndView, option))
  }
}

/** A folder must be named for a file a unit. */
export function checkSplit({ split, force, output }: Flags, { words }: Session): void {
  if (split && output === undefined) throw usageError(words.usageErrors.splitFolder)
  if (force && !split) throw usageError(words.usageErrors.forceAlone)
}
