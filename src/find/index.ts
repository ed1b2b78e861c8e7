import type { Findings } from '../model/findings.ts'
import type { Item, Part, TaskRow, TaskTable } from '../model/item.ts'
import type { Assignment, TimeMention } from '../model/mention.ts'
import { cut, type Span } from '../model/span.ts'
import { append } from '../text/append.ts'
import { type Bracket, findBrackets } from '../text/brackets.ts'
import { isTitleLine } from '../text/line-shapes.ts'
import { joinFieldLines } from './field-lines.ts'
import { findFields } from './fields/index.ts'
import { findTimes } from './times/index.ts'
import {
  arePartedByBodies,
  dividesDuties,
  readDutyHeading,
  readWorkOf,
  saysDuty,
} from './units/duty-headings.ts'
import { findAssignments, findNotes, readCell } from './units/index.ts'

/** `问题:…2022年3月开工`: what was found wrong, whose times are past. */
const FAULT = /^(?:存在|主要|反馈|具体|突出)?问题(?:描述|表现|清单)? ?:/u

/** What is read so far, by kind; lists may be out of order until the end. */
interface Basket {
  readonly assignments: Assignment[]
  readonly outside: Assignment[]
  readonly notes: Findings['notes'][number][]
  readonly times: TimeMention[]
  readonly fieldTimes: TimeMention[]
  readonly phaseTimes: TimeMention[]
  readonly paragraphs: Span[]
}

/** Finds who, by when and where it says so, in the items, rows and loose paragraphs of all parts. */
export function find(folded: string, parts: readonly Part[], front: readonly Span[]): Findings {
  const basket: Basket = {
    assignments: [],
    outside: [],
    notes: [],
    times: [],
    fieldTimes: [],
    phaseTimes: [],
    paragraphs: [...front],
  }
  for (const span of front) readOutside(folded, span, basket)
  for (const part of parts) {
    for (const span of [...part.preamble, ...part.closing]) readLoose(folded, span, basket)
    const divides = [...part.title, ...part.preamble].some((line) => isTitleOfDuties(cut(folded, line)))
    const parted = divides || arePartedByBodies(folded, part.items)
    for (const item of part.items) readItem(folded, item, basket, parted)
    for (const table of part.tables) readTable(folded, table, basket)
  }
  const first = parts[0]
  const fields = findFields(folded, {
    front: [...front, ...(first?.preamble ?? [])],
    closing: parts.flatMap((part) => part.closing),
    paragraphs: basket.paragraphs.sort(byStart),
  })
  const { assignments, outside, notes, times, fieldTimes, phaseTimes } = basket
  for (const list of [assignments, outside, notes, times, fieldTimes, phaseTimes]) list.sort(bySpan)
  return { assignments, outside, notes, times, fieldTimes, phaseTimes, fields }
}

/** `…成员单位职责任务分工`: the plan as a whole parts the work among bodies. */
function isTitleOfDuties(line: string): boolean {
  return isTitleLine(line) && dividesDuties(line)
}

function readLoose(folded: string, span: Span, basket: Basket): void {
  basket.paragraphs.push(span)
  append(basket.notes, findNotes(folded, span))
  readOutside(folded, span, basket)
}

/** Clauses left out: a sentence there may speak of anything. */
function readOutside(folded: string, span: Span, basket: Basket): void {
  const assigned = findAssignments(folded, span).filter(
    ({ form, units }) => form !== 'clause' && units.length > 0,
  )
  append(basket.outside, assigned)
}

/** `dutyOfHeading`: what stands above parts the work among bodies, so that a heading may name the one. */
function readItem(folded: string, item: Item, basket: Basket, dutyOfHeading: boolean): void {
  if (dutyOfHeading || saysDuty(folded, item)) append(basket.assignments, readDutyHeading(folded, item))
  append(basket.assignments, readWorkOf(folded, item))
  for (const stretch of stretchesOf(folded, item)) readStretch(folded, stretch, basket)
  const phase = closingBracket(folded, item.heading)
  if (phase !== undefined) append(basket.phaseTimes, findTimes(folded, phase.content, 'phase'))
  for (const paragraph of item.body) readStage(folded, paragraph, basket)
  for (const table of item.tables) readTable(folded, table, basket)
  const divides =
    item.children.length > 0 &&
    (dividesDuties(cut(folded, item.heading)) || arePartedByBodies(folded, item.children))
  for (const child of item.children) readItem(folded, child, basket, divides)
}

/** `自查登记阶段(4月下旬):…`: a stage without a number, told in a paragraph of the item. */
function readStage(folded: string, paragraph: Span, basket: Basket): void {
  const opening = STAGE.exec(folded.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60)))
  if (opening === null) return
  const start = paragraph.start + opening.groups!.name!.length + 1
  const content = { start, end: paragraph.start + opening[0].length - 1 }
  append(basket.phaseTimes, findTimes(folded, content, 'phase'))
}

const STAGE = /^(?<name>[一-龥]{2,14}阶段)\([^()]{2,40}\)/u

/** The bracket that the heading ends in; one that was never closed has a label in it. */
function closingBracket(folded: string, heading: Span): Bracket | undefined {
  if (!/[)\]〕】]$|:/u.test(cut(folded, heading))) return undefined
  const last = findBrackets(folded, heading).at(-1)
  return last?.span.end === heading.end ? last : undefined
}

/** The item's own paragraphs; heading and what follows it on the line are one. */
function stretchesOf(folded: string, item: Item): Span[] {
  if (item.headingAlone) return [item.heading, ...joinFieldLines(folded, item.body)]
  const first = { start: item.heading.start, end: item.body[0]?.end ?? item.heading.end }
  return item.body.length < 2 ? [first] : [first, ...joinFieldLines(folded, item.body.slice(1))]
}

function readStretch(folded: string, stretch: Span, basket: Basket): void {
  basket.paragraphs.push(stretch)
  append(basket.notes, findNotes(folded, stretch))
  const opening = folded.slice(stretch.start, stretch.start + 12)
  const findsFault = opening.includes('问题') && FAULT.test(opening)
  let from = stretch.start
  for (const assignment of findAssignments(folded, stretch)) {
    basket.assignments.push(assignment)
    for (const field of assignment.timeFields) append(basket.fieldTimes, findTimes(folded, field, 'field'))
    if (assignment.form === 'clause' || findsFault) continue
    append(basket.times, findTimes(folded, { start: from, end: assignment.span.start }, 'text'))
    from = assignment.span.end
  }
  if (!findsFault) append(basket.times, findTimes(folded, { start: from, end: stretch.end }, 'text'))
}

function readTable(folded: string, table: TaskTable, basket: Basket): void {
  if (table.header !== null) append(basket.notes, findNotes(folded, table.header))
  for (const row of table.rows) readRow(folded, row, basket)
}

function readRow(folded: string, row: TaskRow, basket: Basket): void {
  for (const cell of row.units) basket.assignments.push(readCell(folded, cell))
  for (const { cell, quarter } of row.times) {
    const found = findTimes(folded, cell, 'field')
    append(basket.fieldTimes, quarter === null ? found : found.map((time) => byQuarter(time, quarter)))
  }
  for (const cell of row.text === null ? [row.title] : [row.title, row.text])
    readStretch(folded, cell, basket)
  for (const cell of row.goals) append(basket.times, findTimes(folded, cell, 'text'))
}

/** What a quarter's column says without a date of its own is due by the quarter's end. */
function byQuarter(time: TimeMention, quarter: number): TimeMention {
  if (time.kind !== 'unspecified') return time
  return { ...time, kind: 'deadline', end: { year: null, month: 3 * quarter, day: 31 } }
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start
}
