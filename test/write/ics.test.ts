import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { firstDay } from '../../src/write/calendar/first-day.ts'
import { visibleLine } from '../../src/write/visible.ts'
import { NOTICES, noticeNamed, planOf } from '../notices.ts'
import { HOSTILE, hostilePlan, plan, task, time, unit } from './sample.ts'
import { written } from './written.ts'

type Component = InstanceType<typeof ICAL.Component>

async function read(plans: readonly PlanDocument[], events = false): Promise<Component[]> {
  const calendar = new ICAL.Component(ICAL.parse(await written('ics', plans, { events })))
  return calendar.getAllSubcomponents(events ? 'vevent' : 'vtodo')
}

const text = (component: Component, name: string) =>
  component.getFirstPropertyValue(name)?.toString().replaceAll('\r\n', '\n') ?? null

/** A plan with one task of one time. */
const timed = (phrase: string, more: Parameters<typeof time>[1], fields: Partial<PlanDocument> = {}) =>
  plan(
    [task('1', { times: [time(phrase, more)], units: [unit('lead', '市A局'), unit('support', '市B局')] })],
    fields,
  )

const RECURRING = { kind: 'recurring', rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' } as const

describe.each(NOTICES)('$name', (notice) => {
  test('an independent reader finds every date and recurrence, as it was told', async () => {
    const found = await planOf(notice)
    const told = found.tasks.flatMap(({ title, times }) =>
      times
        .filter(({ start, end, rrule }) => start ?? end ?? rrule)
        .map(({ start, end, rrule }) =>
          rrule ? [title, rrule] : [title, start === end ? null : start, end],
        ),
    )
    const shown = (await read([found])).map((todo) => {
      const rrule = text(todo, 'rrule')
      return rrule
        ? [text(todo, 'summary'), rrule]
        : [text(todo, 'summary'), text(todo, 'dtstart'), text(todo, 'due')]
    })
    const sorted = (parts: string) => parts.split(';').toSorted().join(';')
    const comparable = (rows: (string | null)[][]) =>
      rows.map((row) => (row.length === 2 ? [row[0], sorted(row[1]!)] : row))
    expect(comparable(shown)).toEqual(comparable(told))
  })
})

test('our notices have single dates and recurrences', async () => {
  const all = await read(await Promise.all(NOTICES.map(planOf)))
  expect(all.filter((todo) => text(todo, 'due')).length).toBeGreaterThan(5)
  expect(all.filter((todo) => text(todo, 'rrule')).length).toBeGreaterThan(2)
})

test('a deadline is a to-do of its units', async () => {
  const lines = (await written('ics', [timed('6月底前', { end: '2021-06-30' })])).split('\r\n')
  expect(lines.slice(4, -2).filter((line) => !line.startsWith('UID:'))).toEqual([
    'BEGIN:VTODO',
    'DTSTAMP:20210304T000000Z',
    'DUE;VALUE=DATE:20210630',
    'STATUS:NEEDS-ACTION',
    'SUMMARY:落实行政执法责任制',
    'DESCRIPTION:牵头单位：市A局\\n配合单位：市B局\\n时间要求：',
    ' 6月底前\\n来源：关于加强法治政府建设的实施方案 黑政',
    ' 发〔2021〕93号 1',
    'CATEGORIES:市A局,市B局',
    'END:VTODO',
  ])
})

test.each([
  ['FREQ=MONTHLY', 'FREQ=MONTHLY;UNTIL=20211231'],
  ['FREQ=MONTHLY;COUNT=3', 'FREQ=MONTHLY;COUNT=3'],
  ['FREQ=MONTHLY;UNTIL=20210930', 'FREQ=MONTHLY;UNTIL=20210930'],
])('%s until the end of the year is one rule with one end', async (rrule, shown) => {
  const output = await written('ics', [timed('每月', { kind: 'recurring', rrule, end: '2021-12-31' })])
  expect(output).toContain(`RRULE:${shown}\r\n`)
})

test.each([
  [{ end: '2021-06-30' }, '2021-06-30', '2021-07-01'],
  [{ start: '2021-03-01' }, '2021-03-01', '2021-03-02'],
  [{ kind: 'period', start: '2021-03-01', end: '2021-06-30' }, '2021-03-01', '2021-07-01'],
  [RECURRING, '2021-12-31', '2022-01-01'],
] as const)('%o as an event ends on the day behind', async (more, from, to) => {
  const [event] = await read([timed('某时', more)], true)
  expect([text(event!, 'dtstart'), text(event!, 'dtend')]).toEqual([from, to])
})

test('a series counts from the period, else the date of the document, else a day of the plan', async () => {
  const starts = async (document: Partial<PlanDocument['document']>) => {
    const base = timed('每年', RECURRING)
    const [todo] = await read([{ ...base, document: { ...base.document, ...document } }])
    return [text(todo!, 'dtstart'), text(todo!, 'rrule') !== null]
  }
  expect(await starts({})).toEqual(['2021-12-31', true])
  expect(await starts({ period: null, signedOn: '2019-05-01' })).toEqual(['2019-12-31', true])
  expect(await starts({ period: null, signedOn: null, publishedOn: null })).toEqual([null, false])
})

test.each([
  ['FREQ=YEARLY', '2021-03-04'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2024-02-29'],
  ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', '2021-06-30'],
  ['FREQ=MONTHLY;BYMONTHDAY=10,20,-1', '2021-03-10'],
  ['FREQ=WEEKLY;BYDAY=MO,WE', '2021-03-08'],
  ['FREQ=YEARLY;BYMONTH=3,4,5', '2021-03-04'],
])('%s begins with a day of its own', (rrule, day) => {
  const first = firstDay(rrule, '2021-03-04')
  expect(first).toBe(day)
  const next = ICAL.Recur.fromString(rrule).iterator(ICAL.Time.fromDateString(first)).next()
  expect(next?.toString()).toBe(first)
})

test('identities are unique, and stay when the notice is read again from another file with another date', async () => {
  const notice = noticeNamed('units-on-sections.txt')
  const uids = async (one: PlanDocument) => (await read([one])).map((todo) => text(todo, 'uid'))
  const before = await uids(await planOf(notice))
  const again = readFileSync(notice.path, 'utf8').replaceAll('\n', '\r\n\r\n')
  expect(await uids(await parse(again, { fileName: 'other.txt' }))).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
  expect(new Set(before).size).toBe(before.length)
  const both = await read([await planOf(notice), await planOf(notice)])
  expect(new Set(both.map((todo) => text(todo, 'uid'))).size).toBe(2 * before.length)
})

test('a date that is corrected keeps the identity', async () => {
  const [before] = await read([timed('6月底前', { end: '2021-06-30' })])
  const [after] = await read([timed('7月底前', { end: '2021-07-31' })])
  expect(text(after!, 'uid')).toBe(text(before!, 'uid'))
})

test('hostile texts come back, and no line is longer than 75 octets', async () => {
  const hostile = hostilePlan()
  const long = `${'长标题，带；分号\\和逗号,😀'.repeat(40)}`
  const tasks = [...hostile.tasks, task('2', { title: long })]
  const dated = plan(tasks.map((one) => ({ ...one, times: [time(one.title, { end: '2021-12-31' })] })))
  const output = await written('ics', [dated])
  expect(output.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual(
    [],
  )
  const summaries = (await read([dated])).map((todo) => text(todo, 'summary'))
  expect(summaries).toEqual([...HOSTILE, long].map((title) => visibleLine(title)))
})

test('a rule that holds more than a rule is left out', async () => {
  const output = await written('ics', [
    timed('每年', { kind: 'recurring', rrule: 'FREQ=YEARLY\r\nATTACH:http://a' }),
  ])
  expect(output).not.toContain('ATTACH')
})
