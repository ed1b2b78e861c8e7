import { dueOf, KINDS, ROLES, type Task } from './data.ts'
import { element, shown } from './dom.ts'
import type { Words } from './words.ts'

/** What the reader of the page asked for; `''` is everything. */
export interface Wanted {
  text: string
  unit: string
  role: string
  kind: string
  order: string
}

export const EVERYTHING: Readonly<Wanted> = { text: '', unit: '', role: '', kind: '', order: '' }

export function wants(wanted: Wanted, task: Task): boolean {
  const { text, unit, role, kind } = wanted
  if (kind !== '' && task.kind !== kind) return false
  if (unit !== '' || role !== '') {
    const some = task.units.some(
      (one) => (unit === '' || one.name === unit) && (role === '' || one.role === role),
    )
    if (!some) return false
  }
  return text === '' || textOf(task).includes(text.toLowerCase())
}

function textOf(task: Task): string {
  const units = task.units.map(({ name }) => name)
  const times = task.times.map((time) => time.text)
  const steps = task.steps.map((step) => step.text)
  return [task.id, task.title, task.text, ...task.sections, ...units, ...times, ...steps]
    .join('\n')
    .toLowerCase()
}

/** As in the text, or by deadline with those that tell none at the end. */
export function ordered(tasks: readonly Task[], order: string): readonly Task[] {
  if (order !== 'due') return tasks
  return tasks.toSorted((a, b) => {
    const [left, right] = [dueOf(a) || '9999', dueOf(b) || '9999']
    return left === right ? a.seq - b.seq : left < right ? -1 : 1
  })
}

export function filterBar(
  tasks: readonly Task[],
  wanted: Wanted,
  words: Words,
  changed: () => void,
): HTMLElement {
  const units = [...new Set(tasks.flatMap(({ units }) => units.map(({ name }) => name)))].sort()
  const choice = (key: keyof Wanted, label: string, options: readonly (readonly [string, string])[]) => {
    const select = element(
      'select',
      { id: `want-${key}` },
      ...options.map(([value, text]) => element('option', { value }, shown(text))),
    )
    select.value = wanted[key]
    select.addEventListener('change', () => {
      wanted[key] = select.value
      changed()
    })
    return element('div', { class: 'want' }, element('label', { for: select.id }, label), select)
  }
  const search = element('input', { id: 'want-text', type: 'search', autocomplete: 'off' })
  search.value = wanted.text
  search.addEventListener('input', () => {
    wanted.text = search.value.trim()
    changed()
  })
  const bar = element(
    'form',
    { class: 'filters', role: 'search' },
    element('div', { class: 'want wide' }, element('label', { for: 'want-text' }, words.search), search),
    choice('unit', words.unit, [['', words.all], ...units.map((name) => [name, name] as const)]),
    choice('role', words.role, [['', words.all], ...ROLES.map((role) => [role, words[role]] as const)]),
    choice('kind', words.kind, [['', words.all], ...KINDS.map((kind) => [kind, words[kind]] as const)]),
    choice('order', words.order, [
      ['', words.inOrder],
      ['due', words.byDue],
    ]),
  )
  bar.addEventListener('submit', (event) => event.preventDefault())
  return bar
}
