import { element, shown } from './dom.ts'
import { originals } from './selection.ts'
import type { State } from './state.ts'
import { fill, type Words } from './words.ts'

interface Mark {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** The text with every recognised phrase marked by its kind, and a button where each task begins. */
export function sourcePane(state: State, words: Words): HTMLElement {
  const { tasks, result, stretches } = state
  const { text } = state.document.readout
  const marks: Mark[] = [
    ...stretches.map(({ start, end, kind }) => ({ start, end, name: `in-${kind}` })),
    ...tasks.flatMap(({ units, times }) => [
      ...units.flatMap(({ role, span, because }) => [
        { start: span.start, end: span.end, name: `unit ${role}` },
        ...(because ? [{ start: because.start, end: because.end, name: 'note' }] : []),
      ]),
      ...times.map(({ span }) => ({ start: span.start, end: span.end, name: 'time' })),
    ]),
    ...result.diagnostics.flatMap(({ span, severity }) =>
      span && span.end - span.start < 400 ? [{ start: span.start, end: span.end, name: severity }] : [],
    ),
  ]
  const starts = new Map(tasks.map(({ id, span }) => [span.start, id]))
  const pane = element('div', { class: 'text', tabindex: '0', role: 'region', 'aria-label': words.source })
  const marksIn = sweep(marks)
  for (const line of linesOf(text)) pane.append(lineElement(text, line, marksIn(...line), starts, words))
  return pane
}

type Line = readonly [start: number, end: number]

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push([start, end])
    start = end + 1
  }
  lines.push([start, text.length])
  return lines
}

/** Gives the marks that touch a stretch; the stretches must come in order, and each mark is met once. */
function sweep(marks: readonly Mark[]): (start: number, end: number) => readonly Mark[] {
  const waiting = marks.toSorted((a, b) => b.start - a.start)
  let open: Mark[] = []
  return (start, end) => {
    while ((waiting.at(-1)?.start ?? end) < end) open.push(waiting.pop()!)
    open = open.filter((mark) => mark.end > start)
    return open
  }
}

function lineElement(
  text: string,
  [start, end]: Line,
  marks: readonly Mark[],
  starts: ReadonlyMap<number, string>,
  words: Words,
): HTMLElement {
  const line = element('p')
  const edges = edgesOf(start, end, marks, starts)
  for (const [i, from] of edges.entries()) {
    const task = starts.get(from)
    if (task !== undefined && from < end) line.append(chip(task, words))
    const to = edges[i + 1]
    if (to === undefined) break
    const names = marks.filter((mark) => mark.start <= from && mark.end >= to).map(({ name }) => name)
    const original = text.slice(from, to)
    const piece = element('span', { class: names.join(' '), 'data-at': String(from) }, shown(original))
    originals.set(piece, original)
    line.append(piece)
  }
  return line
}

/** Where something begins or ends within a line, its own ends too. */
function edgesOf(
  start: number,
  end: number,
  marks: readonly Mark[],
  starts: ReadonlyMap<number, string>,
): number[] {
  const edges = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start) edges.add(mark.start)
    if (mark.end < end) edges.add(mark.end)
  }
  for (let at = start; at < end; at++) if (starts.has(at)) edges.add(at)
  return [...edges].sort((a, b) => a - b)
}

function chip(id: string, words: Words): HTMLElement {
  return element(
    'button',
    { class: 'chip', type: 'button', 'data-task': id, 'aria-label': fill(words.toTask, id) },
    id,
  )
}

/** Brings a stretch of the source into view and marks it. */
export function showInSource(pane: HTMLElement, start: number, end: number): void {
  for (const old of pane.querySelectorAll('.here')) old.classList.remove('here')
  let first: HTMLElement | null = null
  for (const piece of pane.querySelectorAll<HTMLElement>('[data-at]')) {
    const at = Number(piece.dataset.at)
    if (at >= end) break
    if (at < start) continue
    piece.classList.add('here')
    first ??= piece
  }
  first?.scrollIntoView({ block: 'center' })
}
