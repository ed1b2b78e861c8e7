import type { Block } from '../model/block.ts'
import type { Item, TaskTable } from '../model/item.ts'
import { type Span, trimSpan } from '../model/span.ts'
import { splitHeading } from './heading.ts'
import type { LabelCandidate } from './labels.ts'
import type { AcceptedLabel } from './sequence.ts'
import { joinContinued } from './tables/continued.ts'
import { readTable } from './tables/index.ts'

/** An item while it is built: its children and its end are still to come. */
export interface Draft {
  readonly label: LabelCandidate
  readonly depth: number
  readonly heading: Span
  readonly headingAlone: boolean
  readonly body: Span[]
  readonly tables: TaskTable[]
}

/** What stands before the first label of a run. */
export interface Preface {
  readonly paragraphs: Span[]
  readonly tables: TaskTable[]
}

/** Cuts the blocks of a run at its labels. */
export function draftItems(
  folded: string,
  blocks: readonly Block[],
  labels: readonly AcceptedLabel[],
): { preface: Preface; drafts: Draft[] } {
  const preface: Preface = { paragraphs: [], tables: [] }
  const drafts: Draft[] = []
  let next = 0
  for (const block of joinContinued(folded, blocks)) {
    const here: AcceptedLabel[] = []
    while (next < labels.length && labels[next]!.label.span.start < block.span.end) here.push(labels[next++]!)
    if (block.kind === 'table') (drafts.at(-1) ?? preface).tables.push(readTable(folded, block))
    else cutParagraph(folded, block.span, here, preface, drafts)
  }
  return { preface, drafts }
}

function cutParagraph(
  folded: string,
  paragraph: Span,
  labels: readonly AcceptedLabel[],
  preface: Preface,
  drafts: Draft[],
): void {
  const lead = trimSpan(folded, { start: paragraph.start, end: labels[0]?.label.span.start ?? paragraph.end })
  if (lead.start < lead.end) (drafts.at(-1)?.body ?? preface.paragraphs).push(lead)
  for (const [index, { label, depth }] of labels.entries()) {
    const end = labels[index + 1]?.label.span.start ?? paragraph.end
    const { heading, rest, alone } = splitHeading(folded, trimSpan(folded, { start: label.span.end, end }))
    drafts.push({ label, depth, heading, headingAlone: alone, body: rest ? [rest] : [], tables: [] })
  }
}

/** Nests drafts by their depth. No recursion: the depth of a text is not ours to choose. */
export function nest(drafts: readonly Draft[]): Item[] {
  const roots: Item[] = []
  const open: { item: Item & { children: Item[]; span: Span }; depth: number }[] = []
  for (const draft of drafts) {
    while (open.length > 0 && open.at(-1)!.depth >= draft.depth) open.pop()
    const { label, heading, headingAlone, body, tables } = draft
    const item = { label, heading, headingAlone, body, tables, children: [] as Item[], span: ownSpan(draft) }
    ;(open.at(-1)?.item.children ?? roots).push(item)
    for (const outer of open) outer.item.span = { start: outer.item.span.start, end: item.span.end }
    open.push({ item, depth: draft.depth })
  }
  return roots
}

function ownSpan(draft: Draft): Span {
  const ends = [draft.heading.end, draft.body.at(-1)?.end ?? 0, draft.tables.at(-1)?.span.end ?? 0]
  return { start: draft.label.span.start, end: Math.max(draft.label.span.end, ...ends) }
}
