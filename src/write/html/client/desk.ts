import type { Quote } from '../../../correct/index.ts'
import type { Correction } from '../../../model/corrections.ts'
import type { Span } from '../../../model/span.ts'
import type { PageData, Task } from './data.ts'
import type { Wanted } from './filters.ts'
import { showCard } from './follow.ts'
import { baseOf, quotesOf, type State, stateWith } from './state.ts'
import { correctionsFrom, type TaskDraft } from './task-draft.ts'
import type { Lang } from './words.ts'

/** The page at work: what it shows, of which document, and what was corrected in each. */
export interface Desk {
  readonly data: PageData
  readonly states: State[]
  lang: Lang
  chosen: number
  wanted: Wanted
  /** Is the result being corrected? */
  editing: boolean
  readonly draw: () => void
  /** What is selected in the source. */
  readonly selection: () => Span | null
}

export function stateOf(desk: Desk): State {
  return desk.states[desk.chosen]!
}

/** All corrections as text: the same where nothing changed. */
export function correctionsTold({ states }: Desk): string {
  return JSON.stringify(states.map(({ corrections }) => corrections))
}

/** Shows what became of the document, and gives the focus to a task, else to the list of changes. */
function change(desk: Desk, corrections: readonly Correction[], focus: string | null): void {
  desk.states[desk.chosen] = stateWith(stateOf(desk).document, corrections)
  desk.draw()
  const list = document.querySelector<HTMLElement>('.cards')
  if (list && focus !== null) showCard(list, focus)
  else document.querySelector<HTMLElement>('#h-changes')?.focus()
}

/** Takes a correction back; with a task that was added go the corrections of it. */
export function undo(desk: Desk, one: Correction): void {
  const { corrections } = stateOf(desk)
  const left = corrections.filter(
    (other) => other !== one && (one.do !== 'add-task' || other.task !== one.task),
  )
  change(desk, left, null)
}

/** Takes over what the form of a task holds; the correction that has no place in the text, where there is one. */
export function applyDraft(desk: Desk, id: string, draft: TaskDraft): Correction | null {
  const state = stateOf(desk)
  const own = correctionsFrom(baseOf(state, id), draft)
  // Those that fit nowhere are in no form: they stay until they are taken back.
  const stale = new Set(state.result.unfit.map(({ correction }) => correction))
  const kept = state.corrections.filter((one) => one.task !== id || one.do === 'add-task' || stale.has(one))
  const { unfit } = stateWith(state.document, [...kept, ...own]).result
  const misfit = unfit.find(({ correction }) => own.includes(correction))
  if (misfit) return misfit.correction
  change(desk, [...kept, ...own], id)
  return null
}

/** Drops a task, and what was corrected in it; one that was added is gone altogether. */
export function dropTask(desk: Desk, { id: task }: Task): void {
  const { corrections } = stateOf(desk)
  const others = corrections.filter((one) => one.task !== task)
  const added = corrections.some((one) => one.do === 'add-task' && one.task === task)
  const { title } = baseOf(stateOf(desk), task)
  change(desk, added ? others : [...others, { do: 'drop-task', task, title }], null)
}

export function addTask(desk: Desk, one: Extract<Correction, { do: 'add-task' }>): void {
  change(desk, [...stateOf(desk).corrections, one], one.task)
}

/** What is selected in the source, as a phrase that is found again there. */
export function selectedQuote(desk: Desk): Quote | null {
  const span = desk.selection()
  return span && quotesOf(stateOf(desk)).quote(span)
}
