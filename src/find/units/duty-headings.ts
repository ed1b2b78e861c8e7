import type { Item } from '../../model/item.ts'
import type { Assignment } from '../../model/mention.ts'
import { cut } from '../../model/span.ts'
import { areNames, clauseOf } from './clause.ts'
import { readUnits } from './list.ts'
import { isStanding } from './specific.ts'

// Lists of who does what: 三、任务分工 with 1.县财政局 and below it what that does.

const LONGEST = 60
const DUTIES = /(?:职责|分工|职责任务|责任任务)(?:安排|表|清单)?$/u
/** Whose work is told elsewhere: `领导小组组成及职责` names who sits in it. */
const MEMBERS = /组成|人员|领导职责/u

/** Does a heading announce that what stands below it parts the work among bodies? */
export function dividesDuties(heading: string): boolean {
  return DUTIES.test(heading) && !MEMBERS.test(heading)
}

/** `县教育局`, and on the next line `负责…`. */
export function saysDuty(folded: string, { headingAlone, body }: Item): boolean {
  const first = body[0]
  return (
    headingAlone &&
    first !== undefined &&
    /^(?:主要|具体)?负责/u.test(folded.slice(first.start, first.start + 4))
  )
}

/** Are the headings side by side names of offices, with work below each? They divide it, announced or not. */
export function arePartedByBodies(folded: string, items: readonly Item[]): boolean {
  return items.length > 1 && items.every((item) => hasWork(item) && namesOffices(folded, item))
}

function namesOffices(folded: string, item: Item): boolean {
  const named = readDutyHeading(folded, item).flatMap(({ units }) => units)
  return named.length > 0 && named.every(({ span }) => !FACILITY.test(cut(folded, span)))
}

/** What is built or served below such a heading, and need not be who acts. */
const FACILITY =
  /(?:[馆院校园站所场厂库]|中心|公司|集团|医院|学校|大学|小学|中学|社区|平台|基地|机构|企业|单位)$/u

function hasWork({ body, children }: Item): boolean {
  return body.length > 0 || children.length > 0
}

/** `县水利局牵头工作(4项)`: a heading that says whose work stands below it. */
const WORK_OF = /(?<duty>牵头|负责|承办)的?(?:重点)?(?:工作|任务|事项|项目)(?:\(\d{1,3}[项件个条]\))?$/u

export function readWorkOf(folded: string, item: Item): Assignment[] {
  const { heading, children } = item
  const words = cut(folded, heading)
  const work = hasWork(item) && words.length <= LONGEST ? WORK_OF.exec(words) : null
  if (work === null) return []
  const names = { start: heading.start, end: heading.end - work[0].length }
  const units = readUnits(folded, names, work.groups!.duty === '牵头' ? 'lead' : 'responsible')
  const bodies = units.map(({ span }) => cut(folded, span))
  const whole = units.at(-1)?.span.end === names.end
  if (!whole || !areNames(bodies, isStanding)) return []
  // Not closing: what says whose work it is stays in the heading.
  const told = clauseOf(names, units, false)
  return [children.length === 0 ? told : { ...told, form: 'line' }]
}

/** `县教育局:`, `县教育局主要职责`: what may stand behind the names. */
const BEHIND = /(?:(?:的?(?:主要|工作|具体)?职责(?:任务)?)? ?:)$|的?(?:主要|工作|具体)?职责(?:任务)?$/u

/**
 * A heading below such a one that is nothing but names: they answer for the item, where nothing else tells who does;
 * or for all that stand below it.
 */
export function readDutyHeading(folded: string, { heading, children }: Item): Assignment[] {
  const words = cut(folded, heading)
  if (words.length > LONGEST) return []
  const names = { start: heading.start, end: heading.end - (BEHIND.exec(words)?.[0].length ?? 0) }
  if (/[。;:]/u.test(cut(folded, names))) return []
  const units = readUnits(folded, names, 'responsible')
  const whole = units.at(-1)?.span.end === names.end
  const bodies = units.map(({ span }) => cut(folded, span))
  if (!whole || !areNames(bodies, isStanding)) return []
  const told = clauseOf(names, units, true)
  if (children.length === 0) return [told]
  return bodies.some((name) => SET_UP.test(name)) ? [] : [{ ...told, form: 'line', weak: false }]
}

/** What the plan sets up itself: below its heading stands who sits there. */
const SET_UP = /(?:指挥部|领导小组|工作小组|专家组|专班|联席会议)$|^(?:办公室|成员单位)$/u
