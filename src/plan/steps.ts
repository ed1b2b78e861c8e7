import type { Item } from '../model/item.ts'
import type { ItemKind } from '../model/plan-document.ts'
import { cut, type Span } from '../model/span.ts'
import { gather } from '../text/gather.ts'
import type { OutlineDraft, PartContext } from './part-context.ts'
import { joined, linesOf, proseOf, titleSpan } from './prose.ts'
import { isTaskKind } from './task.ts'

interface Step {
  readonly label: string
  readonly text: string
}

/** A numbered child of a task with all that stands below it, as written. */
export function stepsOf(context: PartContext, item: Item, holes: readonly Span[]): Step[] {
  const { source } = context
  const inner = gather(item.children, (child) => stepsOf(context, child, holes)).map(
    ({ label, text }) => `${label}${text}`,
  )
  const own = proseOf(source, linesOf(item), holes)
  return [{ label: cut(source.text, item.label.span), text: [own, ...inner].join('\n') }]
}

/** The outline of what stands below a leaf. */
export function stepNode(context: PartContext, item: Item, path: string, kind: ItemKind): OutlineDraft {
  const { source } = context
  const id = context.newId(`${path}.${item.label.number}`)
  return {
    id,
    label: cut(source.text, item.label.span),
    heading: joined(cut(source.text, titleSpan(source, item.heading, []))),
    kind,
    role: kind === 'entry' ? 'entry' : isTaskKind(kind) ? 'step' : 'text',
    body: proseOf(source, item.body, []),
    span: item.span,
    children: item.children.map((child) => stepNode(context, child, id, kind)),
  }
}
