import { charts } from './charts.ts'
import { checkList } from './checks.ts'
import type { PageData } from './data.ts'
import type { Desk } from './desk.ts'
import { element } from './dom.ts'
import { changesSoFar, editToggle, formOpener, guard, taskAdder } from './editing.ts'
import { EVERYTHING, filterBar, ordered, wants } from './filters.ts'
import { follow } from './follow.ts'
import { documentChoice, legend, pageHead } from './head.ts'
import { watchSelection } from './selection.ts'
import { sourcePane } from './source.ts'
import { type State, stateWith } from './state.ts'
import { button } from './task-form.ts'
import { taskCard } from './tasks.ts'
import { fill, WORDS, type Words } from './words.ts'

const data: PageData = JSON.parse(document.querySelector('#data')!.textContent ?? '')
const desk: Desk = {
  data,
  states: data.documents.map((one) => stateWith(one, one.corrections)),
  lang: data.lang,
  chosen: 0,
  wanted: { ...EVERYTHING },
  editing: false,
  draw,
  selection: watchSelection(),
}

/** Draws the whole page anew: at the start, for another document or language, after a correction. */
function draw(): void {
  const words = WORDS[desk.lang]
  const state = desk.states[desk.chosen]
  document.documentElement.lang = desk.lang === 'zh' ? 'zh-CN' : 'en'
  const main = element('main', {})
  if (state) main.append(...sides(state, words))
  const scrolled = [...document.querySelectorAll('.text, .result')].map(({ scrollTop }) => scrollTop)
  document.body.replaceChildren(
    element('a', { class: 'skip', href: '#tasks' }, words.skip),
    pageHead(
      state?.document,
      documentChoice(data, desk.chosen, words, chooseDocument),
      state ? editToggle(desk, words) : null,
      languageButton(words),
    ),
    main,
  )
  for (const [at, pane] of [...document.querySelectorAll('.text, .result')].entries())
    pane.scrollTop = scrolled[at] ?? 0
}

function chooseDocument(index: number): void {
  desk.chosen = index
  desk.wanted = { ...EVERYTHING }
  draw()
}

function languageButton(words: Words): HTMLElement {
  const other = button(
    words.language,
    () => {
      desk.lang = desk.lang === 'zh' ? 'en' : 'zh'
      draw()
    },
    'language',
  )
  other.lang = desk.lang === 'zh' ? 'en' : 'zh-CN'
  return other
}

/** The source, and what was read from it. */
function sides(state: State, words: Words): HTMLElement[] {
  const { tasks } = state
  const source = sourcePane(state, words)
  const list = element('div', { class: 'cards' })
  const count = element('p', { class: 'counted', role: 'status' })
  const cards = new Map(tasks.map((task) => [task, taskCard(task, words, formOpener(desk, task, words))]))
  const show = (): void => {
    const left = ordered(tasks, desk.wanted.order).filter((task) => wants(desk.wanted, task))
    list.replaceChildren(...left.map((task) => cards.get(task)!))
    count.textContent = fill(words.shown, left.length, tasks.length)
  }
  show()
  const both = [
    element(
      'div',
      { class: 'source' },
      titled('h-source', words.source),
      legend(words),
      taskAdder(desk, words),
      source,
    ),
    element(
      'section',
      { class: 'result', id: 'tasks', 'aria-labelledby': 'h-tasks', tabindex: '-1' },
      changesSoFar(desk, words),
      titled('h-tasks', words.tasks),
      filterBar(tasks, desk.wanted, words, show),
      count,
      list,
      titled('h-checks', words.checks),
      checkList(state, words),
      titled('h-charts', words.charts),
      charts(tasks, words),
    ),
  ]
  for (const side of both) side.addEventListener('click', (event) => follow(event, source, list, tasks))
  return both
}

function titled(id: string, text: string): HTMLElement {
  return element('h2', { id }, text)
}

guard(desk)
draw()
