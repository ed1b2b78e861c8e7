import { type Quote, quotesIn } from '../../../correct/index.ts'
import type { CorrectionOf } from '../../../model/corrections.ts'
import { element } from './dom.ts'
import type { State } from './state.ts'
import { button, field, kindChoice } from './task-form.ts'
import type { Words } from './words.ts'

/** The form that adds a task from a passage of the source: what is selected there, or typed from it. */
export function addForm(
  state: State,
  selected: Quote | null,
  words: Words,
  deeds: { readonly cancel: () => void; readonly add: (one: CorrectionOf<'add-task'>) => void },
): HTMLElement {
  const { text = '', before } = selected ?? {}
  const told = { title: '', kind: '' }
  const passage = element('textarea', { rows: '3', autocomplete: 'off' })
  passage.value = text
  const problem = element('p', { class: 'problem', role: 'alert' })
  const form = element(
    'form',
    { class: 'edit adding', 'aria-label': words.addTask },
    element('label', { class: 'field' }, words.passage, passage),
    field(words.titleOf, '', (value) => {
      told.title = value.trim()
    }),
    kindChoice(words, (value) => {
      told.kind = value
    }),
    element(
      'p',
      { class: 'deeds' },
      element('button', { type: 'submit', class: 'press main' }, words.apply),
      button(words.cancel, deeds.cancel),
    ),
    problem,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { title, kind } = told
    const one: CorrectionOf<'add-task'> = {
      do: 'add-task',
      task: nextId(state),
      text: passage.value.trim(),
      ...(before !== undefined && passage.value.trim() === text && { before }),
      ...(title !== '' && { title }),
      ...(kind !== '' && { kind: kind as 'task' | 'phase' | 'safeguard' }),
    }
    if (quotesIn(state.document.readout.text).find(one) === null) problem.textContent = words.notOnce
    else deeds.add(one)
  })
  return form
}

/** Numbers of tasks that were taken back are used again only where they were the last. */
function nextId({ corrections }: State): string {
  const taken = corrections.flatMap((one) => (one.do === 'add-task' ? Number(one.task.slice(1)) : []))
  return `N${Math.max(0, ...taken) + 1}`
}
