import { ROLES, type Task } from './data.ts'
import { element, shown } from './dom.ts'
import { fill, type Words } from './words.ts'

/** A task as a card; its title is the button that shows it in the source, `opener` one that opens its form. */
export function taskCard(task: Task, words: Words, opener: HTMLElement | null): HTMLElement {
  const card = element('article', { class: `card ${task.kind}`, 'data-task': task.id, tabindex: '-1' })
  const place = [task.part, ...task.sections].filter(Boolean).join(' / ')
  if (place !== '') card.append(element('p', { class: 'place' }, shown(place)))
  card.append(
    element(
      'h3',
      {},
      element(
        'button',
        {
          class: 'title',
          type: 'button',
          'data-span': spanOf(task.span),
          title: fill(words.toSource, task.id),
        },
        element('span', { class: 'id' }, task.id),
        shown(task.title),
      ),
      task.corrected ? element('small', { class: 'corrected' }, words.corrected) : null,
    ),
  )
  const facts = element(
    'dl',
    {},
    ...unitFacts(task, words),
    ...timeFacts(task, words),
    ...personFacts(task, words),
  )
  if (facts.childElementCount > 0) card.append(facts)
  if (task.text !== '' || task.steps.length > 0) card.append(more(task, words))
  if (opener) card.append(opener)
  return card
}

function unitFacts(task: Task, words: Words): Node[] {
  return ROLES.flatMap((role) => {
    const units = task.units.filter((unit) => unit.role === role)
    if (units.length === 0) return []
    const names = units.map((unit) =>
      element(
        'button',
        {
          class: `phrase unit ${role}`,
          type: 'button',
          'data-span': spanOf(unit.span),
          ...(unit.inherited && { title: words.inherited }),
        },
        shown(unit.name) + (unit.open ? words.open : ''),
        unit.inherited ? element('small', {}, ` ↑`) : null,
      ),
    )
    return [element('dt', {}, words[role]), element('dd', {}, ...names)]
  })
}

function timeFacts({ times }: Task, words: Words): Node[] {
  if (times.length === 0) return []
  const phrases = times.map(({ text, start, end, rrule, span }) => {
    const days = [start, end].filter((day) => day !== null)
    const told = [...new Set(days)].join(' – ') || (rrule ?? '')
    return element(
      'button',
      { class: 'phrase time', type: 'button', 'data-span': spanOf(span) },
      shown(text),
      told === '' ? null : element('small', {}, ` ${told}`),
    )
  })
  return [element('dt', {}, words.time), element('dd', {}, ...phrases)]
}

function personFacts({ persons }: Task, words: Words): Node[] {
  if (persons.length === 0) return []
  const names = persons.map(({ role, name }) => (role === '' ? name : `${role}：${name}`))
  return [element('dt', {}, words.person), element('dd', {}, shown(names.join('、')))]
}

function more({ text, steps }: Task, words: Words): HTMLElement {
  const lines = steps.map((step) => element('li', {}, shown(`${step.label ?? ''}${step.text}`)))
  return element(
    'details',
    {},
    element('summary', {}, words.text),
    text === '' ? null : element('p', {}, shown(text)),
    lines.length === 0 ? null : element('ul', {}, ...lines),
  )
}

export function spanOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start} ${end}`
}
