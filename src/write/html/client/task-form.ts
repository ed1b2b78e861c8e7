import type { Quote } from '../../../correct/index.ts'
import { KINDS, ROLES, type Role } from './data.ts'
import { element, shown } from './dom.ts'
import type { TaskDraft, TimeRow, UnitRow } from './task-draft.ts'
import { fill, type Words } from './words.ts'

/** What the form of a task does. */
export interface FormDeeds {
  /** Takes the form's corrections over, or says why not. */
  readonly apply: () => string | null
  readonly drop: () => void
  readonly cancel: () => void
  /** What is selected in the source, as a phrase that is found again there. */
  readonly selected: () => Quote | null
}

/** The form in which a task is corrected. */
export function taskForm(id: string, draft: TaskDraft, deeds: FormDeeds, words: Words): HTMLElement {
  const units = element('fieldset', {}, element('legend', {}, words.unit))
  const times = element('fieldset', {}, element('legend', {}, words.time))
  for (const row of draft.units) units.append(unitLine(row, words))
  for (const row of draft.times) times.append(timeLine(row, words))
  const problem = element('p', { class: 'problem', role: 'alert' })
  const title = field(words.title, draft.title, (value) => {
    draft.title = value
  })
  const form = element(
    'form',
    { class: 'edit', 'aria-label': fill(words.editTask, id) },
    title,
    units,
    adder(units, words.addUnit, () => {
      const { text = '', before } = deeds.selected() ?? {}
      const row: UnitRow = { from: null, unit: text, role: 'responsible', text, before, drop: false }
      draft.units.push(row)
      return unitLine(row, words)
    }),
    times,
    adder(times, words.addTime, () => {
      const { text = '', before } = deeds.selected() ?? {}
      const row: TimeRow = { from: null, time: text, start: '', end: '', before, rest: {}, drop: false }
      draft.times.push(row)
      return timeLine(row, words)
    }),
    element(
      'p',
      { class: 'deeds' },
      element('button', { type: 'submit', class: 'press main' }, words.apply),
      button(words.cancel, deeds.cancel),
      button(words.dropTask, deeds.drop, 'danger'),
    ),
    problem,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    problem.textContent = deeds.apply() ?? ''
  })
  return form
}

function unitLine(row: UnitRow, words: Words): HTMLElement {
  const role = choice(
    words.role,
    ROLES.map((one) => [one, words[one]] as const),
    row.role,
    (value) => {
      row.role = value as Role
    },
  )
  return element(
    'div',
    {
      class: 'row',
      role: 'group',
      'aria-label': row.from ? `${words.unit} ${shown(row.from.name)}` : words.newUnit,
    },
    field(
      words.name,
      row.unit,
      (value) => {
        row.unit = value
      },
      { list: 'known-units' },
    ),
    role,
    row.from === null
      ? field(words.phrase, row.text, (value) => {
          row.text = value
          row.before = undefined
        })
      : null,
    dropBox(row, words),
  )
}

function timeLine(row: TimeRow, words: Words): HTMLElement {
  const day = (label: string, key: 'start' | 'end') =>
    field(
      label,
      row[key],
      (value) => {
        row[key] = value
      },
      { type: 'date' },
    )
  return element(
    'div',
    {
      class: 'row',
      role: 'group',
      'aria-label': row.from ? `${words.time} ${shown(row.from.text)}` : words.newTime,
    },
    row.from === null
      ? field(words.phrase, row.time, (value) => {
          row.time = value
          row.before = undefined
        })
      : element('p', { class: 'told' }, element('span', { class: 'time' }, shown(row.from.text))),
    day(words.start, 'start'),
    day(words.end, 'end'),
    dropBox(row, words),
  )
}

function dropBox(row: { drop: boolean }, words: Words): HTMLElement {
  const box = element('input', { type: 'checkbox' })
  box.checked = row.drop
  box.addEventListener('change', () => {
    row.drop = box.checked
  })
  return element('label', { class: 'drop' }, box, words.drop)
}

function adder(list: HTMLElement, label: string, line: () => HTMLElement): HTMLElement {
  return button(label, () => {
    const made = line()
    list.append(made)
    made.querySelector('input')?.focus()
  })
}

/** A labelled input that tells what is typed. */
export function field(
  label: string,
  value: string,
  changed: (value: string) => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const input = element('input', { autocomplete: 'off', ...attributes })
  input.value = value
  input.addEventListener('input', () => changed(input.value))
  return element('label', { class: 'field' }, label, input)
}

function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  changed: (value: string) => void,
): HTMLElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)))
  select.value = value
  select.addEventListener('change', () => changed(select.value))
  return element('label', { class: 'field' }, label, select)
}

export function kindChoice(words: Words, changed: (value: string) => void): HTMLElement {
  return choice(
    words.kind,
    [['', words.asHeading], ...KINDS.map((one) => [one, words[one]] as const)],
    '',
    changed,
  )
}

export function button(label: string, click: () => void, name = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `press ${name}`.trim() }, label)
  made.addEventListener('click', click)
  return made
}
