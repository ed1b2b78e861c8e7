import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Item, Part } from '../../model/item.ts'
import type { SourceText } from '../../model/source-text.ts'
import { cut, type Span } from '../../model/span.ts'
import { gather } from '../../text/gather.ts'
import { parseNumber } from '../../text/numerals.ts'
import type { Check, Checked } from './check.ts'

/** Counts that the text announces against what is found: of a list, of an annex, of the plan's measures. */
export const counts: Check = (checked) => {
  const items = gather(checked.parts, (part) => part.items)
  const ofLists = gather(items, (item) => listCount(checked.source, item))
  const ofAnnexes = tellsOfAnnexes(checked) ? gather(items, (item) => annexCounts(checked, item)) : []
  return [...ofLists, ...ofAnnexes, ...titleCount(checked)]
}

function tellsOfAnnexes({ source, parts }: Checked): boolean {
  return parts.some(({ annex }) => annex !== null) && source.folded.includes(SEE_ANNEX)
}

const SEE_ANNEX = '见附件'

/** `重点监测部门(23个)` and the lines below it. */
function listCount(source: SourceText, item: Item): Diagnostic[] {
  const { heading } = item
  if (source.folded.charAt(heading.end - 1) !== ')') return []
  const announced = /\(共?(?<count>\d{1,4})[个家项条]\)$/u.exec(cut(source.folded, heading))?.groups?.count
  const found = announced === undefined ? 0 : entriesIn(item)
  return found < 2 ? [] : compare(heading, Number(announced), found)
}

/** `监测91个重点部位…(具体名单见附件1)`, in an item or its children, and what annex 1 holds. */
function annexCounts(checked: Checked, item: Item): Diagnostic[] {
  const { source, parts } = checked
  const own = { start: item.heading.start, end: item.body.at(-1)?.end ?? item.heading.end }
  const inner = gather(item.children, (child) => annexCounts(checked, child))
  const text = cut(source.folded, own)
  if (!text.includes(SEE_ANNEX)) return inner
  const announced = /(?<count>\d{1,4})[个家项条]/u.exec(cut(source.folded, item.heading))?.groups?.count
  const annex = /(?:名单|清单|目录|项目)[^。()]{0,8}见附件 ?(?<annex>\d{1,2})?/u.exec(text)?.groups
  if (announced === undefined || annex === undefined) return inner
  const part = parts.find((one) => one.annex === Number(annex.annex ?? 0))
  return part === undefined ? inner : [...compare(item.heading, Number(announced), entriesOf(part)), ...inner]
}

function entriesOf(part: Part): number {
  const rows = part.tables.reduce(
    (sum, table) => sum + Math.max(table.rows.length, table.cells.length - 1),
    0,
  )
  return rows + part.items.reduce((sum, item) => sum + entriesIn(item), 0)
}

/** The children, or the lines of an item that is a list. */
function entriesIn(item: Item): number {
  if (item.children.length > 0) return item.children.reduce((sum, child) => sum + entriesIn(child), 0)
  return Math.max(1, item.body.length)
}

const MEASURES = /(?<count>[一二三四五六七八九十]{1,3}|\d{1,2})条(?:政策)?(?:措施|举措|意见|政策)/u

/** `…三十五条措施`: one of the ways to count its items must give that number. */
function titleCount({ source, parts, tasks, document }: Checked): Diagnostic[] {
  const title = document.title ?? ''
  const announced = title.includes('条') ? parseNumber(MEASURES.exec(title)?.groups?.count ?? '') : null
  const first = parts[0]
  if (announced === null || first === undefined || first.items.length === 0) return []
  const leaves = first.items.reduce((sum, item) => sum + leavesIn(item), 0)
  const own = tasks.filter(({ part }) => part === null).length
  if ([first.items.length, leaves, own].includes(announced)) return []
  const span = findTitle(source, title)
  return span === null ? [] : compare(span, announced, first.items.length)
}

function leavesIn(item: Item): number {
  return item.children.length === 0 ? 1 : item.children.reduce((sum, child) => sum + leavesIn(child), 0)
}

function findTitle(source: SourceText, title: string): Span | null {
  const start = source.text.indexOf(title)
  return start < 0 ? null : { start, end: start + title.length }
}

function compare(span: Span, expected: number, found: number): Diagnostic[] {
  return expected === found ? [] : [{ code: 'count-mismatch', span, args: { expected, found } }]
}
