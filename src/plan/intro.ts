import type { Item } from '../model/item.ts'
import type { Assignment } from '../model/mention.ts'
import { cut } from '../model/span.ts'
import { within } from './lookup.ts'
import type { Above, PartContext } from './part-context.ts'
import { proseOf } from './prose.ts'
import { addSegments } from './segment-tasks.ts'
import { segmentsOf } from './segments.ts'
import { mentionsIn, newTask, type TaskKind } from './task.ts'

/**
 * What stands between a section's heading and its first child, where that closes with an assignment of its own
 * and the children tell theirs: one passage is a task under the section's number, several are its segments.
 * Gives the assignments that are spoken for.
 */
export function addIntro(
  context: PartContext,
  item: Item,
  above: Above,
  told: { readonly kind: TaskKind; readonly id: string; readonly title: string },
  own: readonly Assignment[],
): readonly Assignment[] {
  const { source } = context
  const [first, last] = [item.body[0], item.body.at(-1)]
  if (first === undefined || last === undefined || !childrenAssign(context, item)) return []
  const inBody = own.filter(({ span }) => span.start >= first.start)
  const passages = segmentsOf(source.folded, item, inBody)
  if (passages.length > 1) {
    addSegments(
      context,
      { ...above, sections: [...above.sections, told.title] },
      told.kind,
      told.id,
      passages,
    )
    return inBody
  }
  // 督导单位: alone is told of all below.
  const line = inBody.find(
    ({ form, units }) =>
      form === 'line' && units.some(({ role }) => role === 'lead' || role === 'responsible'),
  )
  // Lines of fields right below the heading tell of the whole section.
  const opensWithFields = inBody.some(({ form, span }) => form === 'line' && span.start === first.start)
  if (line === undefined || opensWithFields) return []
  const span = { start: item.span.start, end: last.end }
  context.tasks.push({
    ...newTask(context, above, told.kind, span, own, mentionsIn(context, item, told.kind, told.title, span)),
    id: told.id,
    label: cut(source.text, item.label.span),
    title: told.title,
    text: proseOf(
      source,
      item.body,
      own.map((one) => one.span),
    ),
  })
  return own
}

function childrenAssign(context: PartContext, { children }: Item): boolean {
  return children.some(({ span }) =>
    within(context.findings.assignments, span).some(
      ({ form, units }) => form !== 'clause' && units.length > 0,
    ),
  )
}
