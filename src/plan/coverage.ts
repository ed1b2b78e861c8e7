import { countLeading } from '../model/count-leading.ts'
import type { Findings } from '../model/findings.ts'
import type { Item, Part } from '../model/item.ts'
import type { Source } from '../model/source.ts'
import { contains, cut, type Span } from '../model/span.ts'
import {
  isBodyName,
  isDateLine,
  isNumberLine,
  isRemarkLine,
  isSignedLine,
  isTitleLine,
  readAnnexMark,
} from '../text/line-shapes.ts'
import type { OutlineDraft } from './plan-draft.ts'

/** Where a stretch of the text went. */
export type StretchKind = 'task' | 'section' | 'field' | 'note' | 'background' | 'unplaced'

export interface Stretch {
  readonly kind: StretchKind
  readonly span: Span
}

/** Every paragraph and table of a document with where it went, in reading order: nothing is lost unseen. */
export function coverage(
  { source, blocks }: Source,
  parts: readonly Part[],
  findings: Findings,
  outline: readonly OutlineDraft[],
  repeats: readonly Span[],
): Stretch[] {
  const kinds = new Map(flatten(outline).map((node) => [node.span.start, kindOf(node)]))
  const items = parts.flatMap(({ items, tables }) => [
    ...items.flatMap((item) => ownStretches(item, kinds)),
    ...tables.map(({ span, rows }): Stretch => ({ kind: rows.length > 0 ? 'task' : 'background', span })),
  ])
  const told = [
    ...findings.notes.map(({ span }): Stretch => ({ kind: 'note', span })),
    ...fieldSpans(findings, parts).map((span): Stretch => ({ kind: 'field', span })),
    ...repeats.map((span): Stretch => ({ kind: 'background', span })),
  ]
  const inItems = sorted(items)
  const loose = blocks
    .flatMap(({ span }) => gaps(span, inItems))
    .map((span): Stretch => {
      const known = told.find((one) => contains(span, one.span) || contains(one.span, span))
      return { kind: known?.kind ?? looseKind(cut(source.folded, span)), span }
    })
  return sorted([...items, ...loose])
}

function flatten(nodes: readonly OutlineDraft[]): OutlineDraft[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

function kindOf({ role }: OutlineDraft): StretchKind {
  if (role === 'section') return 'section'
  return role === 'task' || role === 'step' ? 'task' : 'background'
}

/** An item's own stretch, up to its first child, and those of its children. */
function ownStretches(item: Item, kinds: ReadonlyMap<number, StretchKind>): Stretch[] {
  const end = item.children[0]?.span.start ?? item.span.end
  const own: Stretch = { kind: kinds.get(item.span.start) ?? 'task', span: { start: item.span.start, end } }
  return [own, ...item.children.flatMap((child) => ownStretches(child, kinds))]
}

function fieldSpans({ fields }: Findings, parts: readonly Part[]): Span[] {
  return [
    ...parts.flatMap(({ title }) => title),
    ...(fields.title ?? []),
    ...(fields.noticeTitle ?? []),
    ...fields.addressees,
    ...(fields.signature?.issuers ?? []).flat(),
    ...[fields.number, fields.labelledIssuer].filter((span) => span !== null),
  ]
}

/** What of a block lies in no item. */
function gaps(block: Span, items: readonly Stretch[]): Span[] {
  const found: Span[] = []
  let from = block.start
  for (
    let at = firstBehind(items, block.start);
    at < items.length && items[at]!.span.start < block.end;
    at++
  ) {
    if (items[at]!.span.start > from) found.push({ start: from, end: items[at]!.span.start })
    from = Math.max(from, items[at]!.span.end)
  }
  if (from < block.end) found.push({ start: from, end: block.end })
  return found
}

function firstBehind(items: readonly Stretch[], start: number): number {
  return countLeading(items, ({ span }) => span.end <= start)
}

/** A line outside of all items: an element of the document by its shape, a sentence, or something else. */
function looseKind(text: string): StretchKind {
  const line = text.trim()
  const field =
    isTitleLine(line) || isNumberLine(line) || isDateLine(line) || isSignedLine(line) || isBodyName(line)
  if (field || isRemarkLine(line) || readAnnexMark(line) !== null || /^\d{1,2} ?[.、]/u.test(line))
    return 'field'
  return line === '' || /[。;:!?]/u.test(line) ? 'background' : 'unplaced'
}

function sorted(stretches: readonly Stretch[]): Stretch[] {
  return stretches.toSorted((a, b) => a.span.start - b.span.start)
}
