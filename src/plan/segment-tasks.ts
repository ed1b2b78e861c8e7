import { cut } from '../model/span.ts'
import { letters } from './letters.ts'
import type { Above, PartContext } from './part-context.ts'
import { joined, proseOf, titleSpan } from './prose.ts'
import type { Passage } from './segments.ts'
import { mentionsIn, newTask, type TaskKind } from './task.ts'

/** Adds each passage of an item as a task: `3.10.a`, `3.10.b` … */
export function addSegments(
  context: PartContext,
  above: Above,
  kind: TaskKind,
  id: string,
  passages: readonly Passage[],
): void {
  const { source } = context
  for (const [index, passage] of passages.entries()) {
    const holes = passage.assignments.filter(({ form }) => form !== 'clause').map(({ span }) => span)
    const mentions = mentionsIn(context, null, kind, '', passage.span)
    context.tasks.push({
      ...newTask(context, above, kind, passage.span, passage.assignments, mentions),
      id: context.newId(`${id}.${letters(index)}`),
      title: joined(cut(source.text, titleSpan(source, passage.title, holes))).replace(/^[—─–-]{1,3}/u, ''),
      text: proseOf(source, passage.body, holes).replace(/^[。\s]{1,4}/u, ''),
    })
  }
}
