import { expect } from 'vitest'
import type { OutlineItem, Place, PlanDocument, PlanTask } from '../src/model/plan-document.ts'
import { planDocumentSchema } from '../src/model/schema.ts'
import { takeOut } from '../src/read/invisible.ts'

/** What holds of every plan, whatever was read; `text` is the decoded text that its spans point into. */
export function expectSound(plan: PlanDocument, text: string): void {
  planDocumentSchema.parse(plan)
  expectUnique(
    'task id',
    plan.tasks.map(({ id }) => id),
  )
  expectUnique(
    'outline id',
    plan.outline.flatMap(itself).map(({ id }) => id),
  )
  expect(plan.tasks.map(({ seq }) => seq)).toEqual(plan.tasks.map((_, index) => index + 1))
  expectPlaces(plan, text)
  for (const item of plan.outline) expectChildrenInside(item)
  for (const task of plan.tasks) expectSoundTask(task, text)
  expectReadingOrder(plan.tasks)
  expectRelated(plan.tasks)
}

function expectUnique(what: string, values: readonly string[]): void {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) expect.fail(`${what} ${value} stands twice`)
    seen.add(value)
  }
}

function itself(item: OutlineItem): OutlineItem[] {
  return [item, ...item.children.flatMap(itself)]
}

/** Offsets, lines and columns agree and lie in the text. */
function expectPlaces(plan: PlanDocument, text: string): void {
  const starts = [0, ...[...text.matchAll(/\r\n?|[\n\u2028\u2029]/g)].map((at) => at.index + at[0].length)]
  const places = [
    ...plan.outline.flatMap(itself),
    ...plan.tasks.flatMap((task) => [task, ...task.units, ...task.times]),
    ...plan.diagnostics,
  ].map(({ span }) => span)
  for (const place of places) {
    if (place === null) continue
    const { start, end, line, column } = place
    if (end < start || end > text.length) expect.fail(`a span ${start}–${end} outside of the text`)
    if (starts[line - 1] !== start - column + 1) expect.fail(`${line}:${column} is not offset ${start}`)
    if (start >= (starts[line] ?? Infinity)) expect.fail(`${line}:${column} lies behind its line`)
  }
}

function expectChildrenInside(parent: OutlineItem): void {
  let end = parent.span.start
  for (const child of parent.children) {
    if (!within(child.span, parent.span)) expect.fail(`item ${child.id} reaches out of ${parent.id}`)
    if (child.span.start < end) expect.fail(`item ${child.id} overlaps the one before`)
    end = child.span.end
    expectChildrenInside(child)
  }
}

function within(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function expectSoundTask(task: PlanTask, text: string): void {
  for (const { name, span, inherited, corrected } of task.units) {
    if (!corrected) expectPhrase(`${task.id}: the unit`, name, span, text)
    if (!inherited && task.origin === 'body' && !within(span, task.span))
      expect.fail(`${task.id}: ${name} is told elsewhere, but not inherited`)
  }
  for (const { text: phrase, span, start, end } of task.times) {
    expectPhrase(`${task.id}: the time`, phrase, span, text)
    if (start !== null && end !== null && start > end)
      expect.fail(`${task.id}: ${phrase} ends before it begins`)
    for (const day of [start, end]) if (day !== null) expectDay(day)
  }
  expectUnique(
    `${task.id}: the unit`,
    task.units.map(({ role, name }) => `${role} ${name}`),
  )
}

/**
 * Characters that no reader sees, and breaks of lines that were cut at a width, stand in the text, not in the
 * phrase; half a pair is U+FFFD in it.
 */
function expectPhrase(what: string, phrase: string, { start, end }: Place, text: string): void {
  const there = takeOut(text.slice(start, end)).text.replace(/\p{Surrogate}/gu, '\ufffd')
  if (there !== phrase && there.replace(/\s*[\r\n]\s*/gu, '') !== phrase)
    expect.fail(`${what} ${JSON.stringify(phrase)} is ${JSON.stringify(there)} in the text`)
}

function expectDay(day: string): void {
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) expect.fail(`${day} is in no calendar`)
}

function expectReadingOrder(tasks: readonly PlanTask[]): void {
  const ends = new Map<string | null, number>()
  for (const { id, part, span } of tasks) {
    if (span.start < (ends.get(part) ?? 0)) expect.fail(`task ${id} stands before the one in front of it`)
    ends.set(part, span.start)
  }
}

function expectRelated(tasks: readonly PlanTask[]): void {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  for (const { id, related } of tasks) {
    for (const other of related)
      if (!byId.get(other)?.related.includes(id)) expect.fail(`${id} is related to ${other}, not back`)
  }
}

/** Keys stand in the order of the schema, which rebuilds what it reads. */
export function expectSchemaOrder(plan: PlanDocument): void {
  const ordered = JSON.stringify(planDocumentSchema.parse(plan))
  if (JSON.stringify(plan) !== ordered) expect.fail('keys out of the order of the schema')
}
