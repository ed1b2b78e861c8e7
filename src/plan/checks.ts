import type { Diagnostic } from '../model/diagnostic.ts'
import type { Item, Part } from '../model/item.ts'
import type { SourceText } from '../model/source-text.ts'
import { cut } from '../model/span.ts'
import type { TaskDraft } from './plan-draft.ts'

/** Share of a document's tasks that must name units before one without is odd. */
const MOST = 0.6

/** A task without any unit where most of the others have one. */
export function checkUnits(tasks: readonly TaskDraft[]): Diagnostic[] {
  const without = tasks.filter(({ kind, units }) => kind === 'task' && units.length === 0)
  const counted = tasks.filter(({ kind }) => kind === 'task')
  if (without.length === 0 || counted.length < 3 || without.length > counted.length * (1 - MOST)) return []
  return without.map(({ title, span }) => ({ code: 'task-without-unit', span, args: { text: title } }))
}

/** A list that announces how many it holds (`重点监测部门(23个)`) against its lines. */
export function checkCounts(source: SourceText, part: Part): Diagnostic[] {
  return part.items.flatMap((item) => checkCount(source, item))
}

function checkCount(source: SourceText, item: Item): Diagnostic[] {
  const announced = /\(共?(?<count>\d{1,4})[个家项条]\)$/u.exec(cut(source.folded, item.heading))?.groups
    ?.count
  const found = item.children.length > 0 ? item.children.length : item.body.length
  if (announced === undefined || found < 2 || Number(announced) === found) return []
  return [{ code: 'count-mismatch', span: item.heading, args: { expected: Number(announced), found } }]
}

/** No task and no numbered item at all: not a notice, or one whose annex is missing. */
export function checkNotice(
  source: SourceText,
  parts: readonly Part[],
  tasks: readonly TaskDraft[],
): Diagnostic[] {
  if (parts.length > 0 || tasks.length > 0 || source.text.trim() === '') return []
  const passedOn = /(?:现将|将)《(?<label>[^《》]{2,80})》[^。]{0,20}(?:印发|转发|下发)/u.exec(
    source.folded.slice(0, 20_000),
  )
  if (passedOn === null) return [{ code: 'no-notice', span: null, args: {} }]
  const span = { start: passedOn.index, end: passedOn.index + passedOn[0].length }
  return [{ code: 'annex-missing', span, args: { label: passedOn.groups!.label! } }]
}
