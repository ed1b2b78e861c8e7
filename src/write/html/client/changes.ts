import type { Correction } from '../../../model/corrections.ts'
import { element, shown } from './dom.ts'
import type { State } from './state.ts'
import { button } from './task-form.ts'
import { fill, type Words } from './words.ts'

/** What was corrected so far, each with a button that takes it back; and the one that saves all of it. */
export function changeList(
  { corrections, result }: State,
  words: Words,
  undo: (correction: Correction) => void,
  save: () => void,
): HTMLElement {
  const unfit = new Set(result.unfit.map(({ correction }) => correction))
  const entries = corrections.map((one) => {
    const said = sayChange(one, words)
    const back = button(words.undo, () => undo(one))
    back.setAttribute('aria-label', `${words.undo}: ${said}`)
    const misfit = unfit.has(one) ? element('b', { class: 'misfit' }, ` ${words.unfit}`) : null
    return element('li', {}, element('span', {}, said, misfit), back)
  })
  return element(
    'section',
    { class: 'changes', 'aria-labelledby': 'h-changes' },
    element('h2', { id: 'h-changes', tabindex: '-1' }, `${words.changes} ${corrections.length}`),
    entries.length === 0 ? element('p', {}, words.noChanges) : element('ul', {}, ...entries),
    element('p', { class: 'deeds' }, button(words.save, save, 'main')),
  )
}

/** A correction in words. */
export function sayChange(one: Correction, words: Words): string {
  const say = (text: string, ...values: readonly string[]) =>
    `${one.task} ${fill(text, ...values.map(shown))}`
  switch (one.do) {
    case 'set-title':
      return say(words.didTitle, one.to)
    case 'drop-task':
      return say(words.didDrop, one.title ?? '')
    case 'add-task':
      return say(words.didAdd, one.title ?? one.text)
    case 'set-unit': {
      const { unit = one.unit, role = one.role } = one.to
      return say(words.didSet, unitIn(one.unit, one.role), unitIn(unit, role))
    }
    case 'drop-unit':
      return say(words.didDrop, unitIn(one.unit, one.role))
    case 'add-unit':
      return say(words.didAdd, unitIn(one.unit, one.role))
    case 'set-time':
      return say(words.didSet, one.time, datesIn(one.to))
    case 'drop-time':
      return say(words.didDrop, one.time)
    case 'add-time':
      return say(words.didAdd, `${one.time} ${datesIn(one)}`.trim())
  }
  function unitIn(name: string, role: keyof Pick<Words, 'lead' | 'support' | 'responsible' | 'supervise'>) {
    return `${name}（${words[role]}）`
  }
  function datesIn({ kind, start, end, rrule }: Extract<Correction, { do: 'set-time' }>['to']) {
    const told = [
      kind,
      start !== undefined && `${words.start} ${start ?? words.none}`,
      end !== undefined && `${words.end} ${end ?? words.none}`,
      rrule !== undefined && (rrule ?? words.none),
    ]
    return told.filter(Boolean).join(' ')
  }
}
