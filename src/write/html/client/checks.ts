import { nameOf } from '../../../correct/index.ts'
import { element, shown } from './dom.ts'
import type { State } from './state.ts'
import { spanOf } from './tasks.ts'
import { fill, type Words } from './words.ts'

/** Every diagnostic and every stretch that went nowhere, each a button that shows its place. */
export function checkList({ document, result, stretches }: State, words: Words): HTMLElement {
  const { text } = document.readout
  const unfit = result.unfit.map(({ correction, span }) => {
    const message = `${nameOf(correction)} ${words.unfit}`
    return { severity: 'warning', message, span } as const
  })
  const told = [...unfit, ...result.diagnostics].map(({ severity, message, span }) => {
    const label = span === null ? '' : ` ${fill(words.line, span.line)}`
    return entry(`${words[severity]}${label}：`, message, severity, span)
  })
  const lost = stretches
    .filter(({ kind }) => kind === 'unplaced')
    .map((stretch) => entry('', text.slice(stretch.start, stretch.end).slice(0, 120), 'unplaced', stretch))
  return element(
    'div',
    { class: 'checks' },
    element('h3', {}, `${words.diagnostics} ${told.length}`),
    listOf(told, words),
    element('h3', {}, `${words.unplaced} ${lost.length}`),
    listOf(lost, words),
  )
}

function entry(
  head: string,
  text: string,
  name: string,
  span: { readonly start: number; readonly end: number } | null,
): HTMLElement {
  const content = [element('b', {}, head), shown(text)]
  if (span === null) return element('li', { class: name }, ...content)
  return element(
    'li',
    { class: name },
    element('button', { type: 'button', class: 'plain', 'data-span': spanOf(span) }, ...content),
  )
}

function listOf(entries: readonly HTMLElement[], words: Words): HTMLElement {
  return entries.length === 0 ? element('p', {}, words.none) : element('ul', {}, ...entries)
}
