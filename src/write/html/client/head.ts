import type { PageData, PageDocument } from './data.ts'
import { element, shown } from './dom.ts'
import type { Words } from './words.ts'

/** The page's head: what the document is, and the buttons for the whole page. */
export function pageHead(one: PageDocument | undefined, ...tools: readonly (Node | null)[]): HTMLElement {
  const {
    title = null,
    noticeTitle = null,
    number = null,
    signedOn = null,
    issuers = [],
  } = one?.plan.document ?? {}
  const name = title ?? noticeTitle ?? one?.plan.source.file ?? 'govplan'
  const facts = [number, signedOn, issuers.join('、'), one?.plan.source.file].filter(Boolean).join('　')
  document.title = shown(name)
  const told = element('div', {}, element('h1', {}, shown(name)), element('p', {}, shown(facts)))
  return element('header', {}, told, ...tools)
}

/** Where there are several documents, which of them is shown. */
export function documentChoice(
  { documents }: PageData,
  chosen: number,
  words: Words,
  choose: (index: number) => void,
): HTMLElement | null {
  if (documents.length < 2) return null
  const options = documents.map(({ plan }, i) =>
    element('option', { value: String(i) }, shown(plan.source.file ?? plan.document.title ?? String(i + 1))),
  )
  const select = element('select', { 'aria-label': words.document }, ...options)
  select.value = String(chosen)
  select.addEventListener('change', () => choose(Number(select.value)))
  return select
}

export function legend(words: Words): HTMLElement {
  const names = [
    ['unit lead', words.lead],
    ['unit support', words.support],
    ['unit responsible', words.responsible],
    ['unit supervise', words.supervise],
    ['time', words.time],
    ['note', words.note],
    ['in-unplaced', words.unplaced],
    ['warning', words.warning],
  ] as const
  return element(
    'p',
    { class: 'legend', 'aria-label': words.legend, role: 'note' },
    ...names.map(([name, text]) => element('span', { class: name }, text)),
  )
}
