import type { PlanDocument, PlanTask } from '../../model/plan-document.ts'
import { personText, unitText } from '../cell-text.ts'
import { visible, visibleLine } from '../visible.ts'
import { contentLine, textValue } from './content-line.ts'
import { type CalendarEntry, eventDays } from './entries.ts'

const ROLES = [
  { role: 'lead', zh: '牵头单位：', en: 'Lead: ' },
  { role: 'responsible', zh: '责任单位：', en: 'Responsible: ' },
  { role: 'support', zh: '配合单位：', en: 'Support: ' },
  { role: 'supervise', zh: '督办单位：', en: 'Supervise: ' },
] as const
const TIME = { zh: '时间要求：', en: 'Time: ' }
const FROM = { zh: '来源：', en: 'From: ' }

export interface ComponentStyle {
  readonly uid: string
  /** The moment that stands for "when it was made": never the clock. */
  readonly stamp: string
  readonly headers: 'zh' | 'en'
  readonly events: boolean
}

/** A VTODO, or a VEVENT, of an entry; none where an event has no day. */
export function component(entry: CalendarEntry, plan: PlanDocument, style: ComponentStyle): string {
  const days = style.events ? eventDays(entry) : null
  if (style.events && days === null) return ''
  const name = style.events ? 'VEVENT' : 'VTODO'
  const units = [...new Set(entry.task.units.map((unit) => textValue(visibleLine(unit.name))))]
  return [
    contentLine('BEGIN', name),
    contentLine('UID', style.uid),
    contentLine('DTSTAMP', style.stamp),
    ...(days ? eventLines(days) : todoLines(entry)),
    ...(entry.rrule === null ? [] : [contentLine('RRULE', entry.rrule)]),
    contentLine('SUMMARY', textValue(visibleLine(entry.task.title))),
    contentLine('DESCRIPTION', textValue(visible(description(entry, plan, style.headers)))),
    ...(units.length === 0 ? [] : [contentLine('CATEGORIES', units.join(','))]),
    contentLine('END', name),
  ].join('')
}

function todoLines({ start, due }: CalendarEntry): string[] {
  return [...dayLine('DTSTART', start), ...dayLine('DUE', due), contentLine('STATUS', 'NEEDS-ACTION')]
}

/** All-day events that leave the day free for meetings. */
function eventLines({ from, to }: { from: string; to: string }): string[] {
  return [...dayLine('DTSTART', from), ...dayLine('DTEND', to), contentLine('TRANSP', 'TRANSPARENT')]
}

function dayLine(name: string, day: string | null): string[] {
  return day === null ? [] : [contentLine(`${name};VALUE=DATE`, day.replaceAll('-', ''))]
}

function description({ task, time }: CalendarEntry, plan: PlanDocument, headers: 'zh' | 'en'): string {
  const { title, noticeTitle, number } = plan.document
  const source = [title ?? noticeTitle ?? plan.source.file, number, task.id].filter(Boolean).join(' ')
  return [
    ...(task.text === '' ? [] : [task.text]),
    ...ROLES.flatMap(({ role, [headers]: word }) => told(word, unitText(task, role))),
    ...told('', task.persons.map(personText).join('；')),
    ...told(TIME[headers], time.text),
    ...told(FROM[headers], source),
  ].join('\n')
}

function told(word: string, text: string): string[] {
  return text === '' ? [] : [word + text]
}

/** What makes a task the same one when its notice is read again: neither its dates nor its place in the text. */
export function identityOf({ document, source }: PlanDocument, task: PlanTask): string {
  const name = document.title ?? document.noticeTitle
  const file = name === null && document.number === null ? source.file : null
  return JSON.stringify([document.number, name, file, task.id, task.title])
}
