import type { Correction } from '../../../model/corrections.ts'
import { addForm } from './add-form.ts'
import { changeList } from './changes.ts'
import type { Task } from './data.ts'
import {
  addTask,
  applyDraft,
  correctionsTold,
  type Desk,
  dropTask,
  selectedQuote,
  stateOf,
  undo,
} from './desk.ts'
import { element, shown } from './dom.ts'
import { save } from './save.ts'
import { baseOf } from './state.ts'
import { draftOf } from './task-draft.ts'
import { button, taskForm } from './task-form.ts'
import { fill, type Words } from './words.ts'

/** The button that begins and ends the correcting; until then nothing of it shows. */
export function editToggle(desk: Desk, words: Words): HTMLElement {
  const turn = () => {
    desk.editing = !desk.editing
    desk.draw()
    document.querySelector<HTMLElement>('.toggle')?.focus()
  }
  const made = button(words.edit, turn, 'toggle')
  made.setAttribute('aria-pressed', String(desk.editing))
  return made
}

/** What a card opens its form with; `null` while nothing is corrected. */
export function formOpener(desk: Desk, task: Task, words: Words): HTMLElement | null {
  if (!desk.editing) return null
  const made = opener(words.editThis, 'input', (cancel) => {
    const state = stateOf(desk)
    const draft = draftOf(baseOf(state, task.id), state.corrections)
    const apply = () => {
      const misfit = applyDraft(desk, task.id, draft)
      return misfit && fill(words.notPlaced, shown(phraseOf(misfit)))
    }
    const selected = () => selectedQuote(desk)
    return taskForm(task.id, draft, { apply, drop: () => dropTask(desk, task), cancel, selected }, words)
  })
  made.setAttribute('aria-label', fill(words.editTask, task.id))
  return made
}

/** Above the source, what adds a task from the text selected there; and the names that forms propose. */
export function taskAdder(desk: Desk, words: Words): HTMLElement | null {
  if (!desk.editing) return null
  const { tasks } = stateOf(desk).result
  const names = new Set(tasks.flatMap(({ units }) => units.map(({ name }) => name)))
  const known = [...names].map((value) => element('option', { value }))
  const made = opener(words.addTask, 'textarea', (cancel) =>
    addForm(stateOf(desk), selectedQuote(desk), words, { cancel, add: (one) => addTask(desk, one) }),
  )
  const how = element('p', {}, words.howToAdd)
  return element('div', { class: 'adder' }, how, made, element('datalist', { id: 'known-units' }, ...known))
}

/** What was corrected so far, and the button that saves it. */
export function changesSoFar(desk: Desk, words: Words): HTMLElement | null {
  const state = stateOf(desk)
  if (!desk.editing && state.corrections.length === 0) return null
  return changeList(
    state,
    words,
    (one) => undo(desk, one),
    () => {
      save(desk.states, desk.data)
      saved.set(desk, correctionsTold(desk))
    },
  )
}

const saved = new WeakMap<Desk, string>()

/** Has the browser ask before a page is left whose corrections were not saved. */
export function guard(desk: Desk): void {
  saved.set(desk, correctionsTold(desk))
  addEventListener('beforeunload', (event) => {
    if (correctionsTold(desk) !== saved.get(desk)) event.preventDefault()
  })
}

/** A button in whose place a form stands until that is given up; `first` of the form gets the focus. */
function opener(label: string, first: string, formOf: (close: () => void) => HTMLElement) {
  const made = button(label, () => {
    const form = formOf(() => {
      form.replaceWith(made)
      made.focus()
    })
    made.replaceWith(form)
    form.querySelector<HTMLElement>(first)?.focus()
  })
  return made
}

function phraseOf(one: Correction): string {
  if (one.do === 'add-unit') return one.text ?? one.unit
  return 'time' in one ? one.time : one.task
}
