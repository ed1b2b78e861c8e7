import { charts } from './charts.ts'
import { checkList } from './checks.ts'
import type { PageData, PageDocument } from './data.ts'
import { element, shown } from './dom.ts'
import { EVERYTHING, filterBar, ordered, type Wanted, wants } from './filters.ts'
import { showInSource, sourcePane } from './source.ts'
import { taskCard } from './tasks.ts'
import { fill, type Lang, WORDS, type Words } from './words.ts'

const data: PageData = JSON.parse(document.querySelector('#data')!.textContent ?? '')
let lang: Lang = data.lang
let chosen = 0
let wanted: Wanted = { ...EVERYTHING }

/** Draws the whole page anew: at the start, for another document or another language. */
function draw(): void {
  const words = WORDS[lang]
  const one = data.documents[chosen]
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  const main = element('main', {})
  document.body.replaceChildren(
    element('a', { class: 'skip', href: '#tasks' }, words.skip),
    head(one, words),
    main,
  )
  if (!one) return
  const source = sourcePane(one, words)
  const list = element('div', { class: 'cards' })
  const count = element('p', { class: 'counted', role: 'status' })
  const cards = new Map(one.plan.tasks.map((task) => [task, taskCard(task, words)]))
  const show = (): void => {
    const left = ordered(one.plan.tasks, wanted.order).filter((task) => wants(wanted, task))
    list.replaceChildren(...left.map((task) => cards.get(task)!))
    count.textContent = fill(words.shown, left.length, one.plan.tasks.length)
  }
  show()
  main.append(
    element('div', { class: 'source' }, titled('h-source', words.source), legend(words), source),
    element(
      'section',
      { class: 'result', id: 'tasks', 'aria-labelledby': 'h-tasks', tabindex: '-1' },
      titled('h-tasks', words.tasks),
      filterBar(one.plan.tasks, wanted, words, show),
      count,
      list,
      titled('h-checks', words.checks),
      checkList(one, words),
      titled('h-charts', words.charts),
      charts(one.plan.tasks, words),
    ),
  )
  main.addEventListener('click', (event) => follow(event, source, list))
}

function titled(id: string, text: string): HTMLElement {
  return element('h2', { id }, text)
}

/** A click on a result shows its place; one in the source shows its task. */
function follow({ target }: Event, source: HTMLElement, list: HTMLElement): void {
  if (!(target instanceof Element)) return
  const span = target.closest<HTMLElement>('[data-span]')?.dataset.span?.split(' ').map(Number)
  if (span) showInSource(source, span[0]!, span[1]!)
  if (span || !source.contains(target)) return
  const task = target.closest<HTMLElement>('.chip')?.dataset.task ?? taskAt(target)
  const card = task === undefined ? null : list.querySelector<HTMLElement>(`[data-task="${task}"]`)
  for (const old of list.querySelectorAll('.here')) old.classList.remove('here')
  card?.classList.add('here')
  card?.scrollIntoView({ block: 'center' })
  card?.focus({ preventScroll: true })
}

/** The task that the clicked text lies in: the innermost whose span holds it. */
function taskAt(target: Element): string | undefined {
  const at = Number(target.closest<HTMLElement>('[data-at]')?.dataset.at ?? Number.NaN)
  const holding = data.documents[chosen]!.plan.tasks.filter(({ span }) => span.start <= at && at < span.end)
  const innermost = holding.reduce<(typeof holding)[number] | undefined>(
    (best, task) => (best && best.span.start >= task.span.start ? best : task),
    undefined,
  )
  return innermost && String(innermost.seq)
}

function head(one: PageDocument | undefined, words: Words): HTMLElement {
  const other = element(
    'button',
    { type: 'button', class: 'language', lang: lang === 'zh' ? 'en' : 'zh-CN' },
    words.language,
  )
  other.addEventListener('click', () => {
    lang = lang === 'zh' ? 'en' : 'zh'
    draw()
  })
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
  return element(
    'header',
    {},
    element('div', {}, element('h1', {}, shown(name)), element('p', {}, shown(facts))),
    data.documents.length > 1 ? documentChoice(words) : null,
    other,
  )
}

function documentChoice(words: Words): HTMLElement {
  const options = data.documents.map(({ plan }, i) =>
    element('option', { value: String(i) }, shown(plan.source.file ?? plan.document.title ?? String(i + 1))),
  )
  const select = element('select', { 'aria-label': words.document }, ...options)
  select.value = String(chosen)
  select.addEventListener('change', () => {
    chosen = Number(select.value)
    wanted = { ...EVERYTHING }
    draw()
  })
  return select
}

function legend(words: Words): HTMLElement {
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

draw()
