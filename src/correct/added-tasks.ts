import type { Correction, CorrectionOf } from '../model/corrections.ts'
import type { ItemKind, PlanTask } from '../model/plan-document.ts'
import type { Readout } from '../model/readout.ts'
import { contains, cut, type Span } from '../model/span.ts'
import type { Tools } from './tools.ts'

/** The tasks that corrections add, and those whose text is not there or whose id is taken. */
export function addedTasks(
  read: Readout,
  corrections: readonly Correction[],
  tools: Tools,
): { readonly tasks: PlanTask[]; readonly unfit: Correction[] } {
  const tasks = new Map<string, PlanTask>()
  const told = new Map<string, string>()
  const unfit: Correction[] = []
  for (const one of corrections) {
    if (one.do !== 'add-task') continue
    const span = tools.quotes.find(one)
    const known = told.get(one.task)
    if (known === JSON.stringify(one)) continue
    if (span === null || known !== undefined) unfit.push(one)
    else {
      told.set(one.task, JSON.stringify(one))
      tasks.set(one.task, newTask(read, one, span, tools))
    }
  }
  return { tasks: [...tasks.values()], unfit }
}

/** Its title is the first sentence of its text unless told; it stands below the headings around it. */
function newTask(read: Readout, told: CorrectionOf<'add-task'>, span: Span, { place }: Tools): PlanTask {
  const { heading, rest } = split(read.text, span)
  const title = told.title ?? heading
  const above = read.headings.filter((one) => contains(one, span) && one.heading !== title)
  return {
    id: told.task,
    seq: 1,
    label: null,
    kind: told.kind ?? kindBelow(above.at(-1)?.kind),
    origin: 'body',
    part: read.parts.find(({ start, end }) => start <= span.start && span.start < end)?.title ?? null,
    sections: above.map(({ heading }) => heading),
    title,
    text: rest,
    steps: [],
    units: [],
    persons: [],
    times: [],
    related: [],
    span: place(span),
    corrected: true,
  }
}

function kindBelow(kind: ItemKind | undefined): PlanTask['kind'] {
  return kind === 'phase' || kind === 'safeguard' ? kind : 'task'
}

function split(text: string, span: Span): { readonly heading: string; readonly rest: string } {
  const phrase = cut(text, span)
  const stop = /[。\r\n]/u.exec(phrase)?.index ?? phrase.length
  return { heading: phrase.slice(0, stop).trim(), rest: phrase.slice(stop).replace(/^。/u, '').trim() }
}

/** The tasks with those that were added, each behind the last of its part that begins before it. */
export function insertAdded(tasks: readonly PlanTask[], added: readonly PlanTask[]): PlanTask[] {
  const all = [...tasks]
  for (const one of added.toSorted((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1))) {
    const stands = (task: PlanTask) => task.span.start <= one.span.start
    const behind = all.findLastIndex((task) => task.part === one.part && stands(task))
    const first = all.findIndex((task) => task.part === one.part)
    if (behind >= 0) all.splice(behind + 1, 0, one)
    else if (first >= 0) all.splice(first, 0, one)
    else all.splice(all.findLastIndex(stands) + 1, 0, one)
  }
  return all
}
