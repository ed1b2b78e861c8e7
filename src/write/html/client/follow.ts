import type { Task } from './data.ts'
import { showInSource } from './source.ts'

/** A click on a result shows its place; one in the source shows its task. */
export function follow(
  { target }: Event,
  source: HTMLElement,
  list: HTMLElement,
  tasks: readonly Task[],
): void {
  if (!(target instanceof Element)) return
  const span = target.closest<HTMLElement>('[data-span]')?.dataset.span?.split(' ').map(Number)
  if (span) showInSource(source, span[0]!, span[1]!)
  // Who selects text in the source wants it to stay.
  if (span || !source.contains(target) || getSelection()?.isCollapsed === false) return
  const task = target.closest<HTMLElement>('.chip')?.dataset.task ?? taskAt(target, tasks)
  if (task !== undefined) showCard(list, task)
}

/** Brings a card into view and marks it, and gives it the focus. */
export function showCard(list: HTMLElement, id: string): void {
  for (const old of list.querySelectorAll('.here')) old.classList.remove('here')
  const card = [...list.querySelectorAll<HTMLElement>('.card')].find((one) => one.dataset.task === id)
  card?.classList.add('here')
  card?.scrollIntoView({ block: 'center' })
  card?.focus({ preventScroll: true })
}

/** The task that the clicked text lies in: the innermost whose span holds it. */
function taskAt(target: Element, tasks: readonly Task[]): string | undefined {
  const at = Number(target.closest<HTMLElement>('[data-at]')?.dataset.at ?? Number.NaN)
  const holding = tasks.filter(({ span }) => span.start <= at && at < span.end)
  const innermost = holding.reduce<Task | undefined>(
    (best, task) => (best && best.span.start >= task.span.start ? best : task),
    undefined,
  )
  return innermost?.id
}
