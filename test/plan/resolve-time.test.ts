import { expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'
import type { DayExpression, TimeMention } from '../../src/model/mention.ts'
import { resolveTime, type YearContext, yearOf } from '../../src/plan/resolve-time.ts'

const NO_YEAR: YearContext = { sentence: null, section: null, plan: null, document: null, published: null }
const JUNE: DayExpression = { year: null, month: 6, day: 31 }

function mention(told: Partial<TimeMention>): TimeMention {
  const nothing = { start: null, end: null, rrule: null, ambiguous: false, span: { start: 0, end: 0 } }
  return { kind: 'deadline', ...nothing, ...told }
}

test('a told year stands, and day 31 is the last of its month', () => {
  const time = resolveTime(mention({ end: { ...JUNE, year: 2024, month: 2 } }), { ...NO_YEAR, plan: 2020 })
  expect(time).toMatchObject({ end: '2024-02-29', inferred: false, problem: null })
})

test('the nearest year is taken: sentence, section, plan, document', () => {
  const context = { sentence: 2022, section: 2021, plan: 2020, document: '2019-05-01', published: null }
  const end = (given: YearContext): string | null => resolveTime(mention({ end: JUNE }), given).end
  expect(end(context)).toBe('2022-06-30')
  expect(end({ ...context, sentence: null })).toBe('2021-06-30')
  expect(end({ ...context, sentence: null, section: null })).toBe('2020-06-30')
  expect(end({ ...NO_YEAR, document: '2019-05-01' })).toBe('2019-06-30')
})

test('年底前 in a document of 2017', () => {
  const time = resolveTime(mention({ end: { year: null, month: 12, day: 31 } }), {
    ...NO_YEAR,
    document: '2017-07-26',
  })
  expect(time).toMatchObject({ end: '2017-12-31', inferred: true })
})

test('without any year there is no date but a problem', () => {
  expect(resolveTime(mention({ end: JUNE }), NO_YEAR)).toMatchObject({
    end: null,
    inferred: false,
    problem: 'no-year',
  })
})

test('今年 and 明年 count from the document, not from the sentence', () => {
  const context = { sentence: 2025, section: null, plan: null, document: '2020-03-27', published: null }
  expect(resolveTime(mention({ end: { ...JUNE, yearShift: 1 } }), context).end).toBe('2021-06-30')
  expect(resolveTime(mention({ end: { ...JUNE, yearShift: 0 } }), context).end).toBe('2020-06-30')
})

test('the day before a month or year begins', () => {
  const end = { year: 2022, month: 1, day: 1, dayBefore: true }
  expect(resolveTime(mention({ end, ambiguous: true }), NO_YEAR)).toMatchObject({
    end: '2021-12-31',
    ambiguous: true,
  })
})

test('a period ends in the year of its start, or after new year', () => {
  const start = { year: null, month: 11, day: 1 }
  const context = { ...NO_YEAR, plan: 2021 }
  const next = mention({ kind: 'period', start, end: { year: null, month: 2, day: 31, yearShift: 1 } })
  expect(resolveTime(next, context)).toMatchObject({ start: '2021-11-01', end: '2022-02-28', inferred: true })
  const same = mention({ kind: 'period', start, end: { year: null, month: 12, day: 31 } })
  expect(resolveTime(same, context)).toMatchObject({ start: '2021-11-01', end: '2021-12-31' })
})

test('after issue: days, months and years from the document', () => {
  const context = { ...NO_YEAR, document: '2020-01-31' }
  const end = (count: number, unit: 'day' | 'month' | 'year'): string | null =>
    resolveTime(mention({ kind: 'relative', afterIssue: { count, unit } }), context).end
  expect(end(30, 'day')).toBe('2020-03-01')
  expect(end(1, 'month')).toBe('2020-02-29')
  expect(end(1, 'year')).toBe('2021-01-31')
  expect(resolveTime(mention({ afterIssue: { count: 1, unit: 'day' } }), NO_YEAR)).toMatchObject({
    end: null,
    inferred: false,
  })
})

test('the document gives its own day and month', () => {
  const start = { year: null, month: 0, day: 0 }
  const period = mention({ kind: 'period', start, end: { year: null, month: 2, day: 31 } })
  expect(resolveTime(period, { ...NO_YEAR, document: '2021-11-20' })).toMatchObject({
    start: '2021-11-20',
    end: '2022-02-28',
  })
  expect(
    resolveTime(mention({ end: { ...start, day: 31 } }), { ...NO_YEAR, document: '2021-11-20' }).end,
  ).toBe('2021-11-30')
  expect(resolveTime(mention({ end: { ...start, day: 31 } }), { ...NO_YEAR, plan: 2021 }).problem).toBe(
    'no-year',
  )
})

test('a day that no calendar has gives no date', () => {
  expect(resolveTime(mention({ impossible: true }), NO_YEAR).problem).toBe('impossible')
  const leapDay = mention({ end: { year: null, month: 2, day: 29 } })
  expect(resolveTime(leapDay, { ...NO_YEAR, plan: 2023 })).toMatchObject({ end: null, problem: 'impossible' })
  expect(resolveTime(leapDay, { ...NO_YEAR, plan: 2024 }).end).toBe('2024-02-29')
})

test('yearOf prefers the end', () => {
  expect(yearOf({ start: '2021-11-01', end: '2022-02-28' })).toBe(2022)
  expect(yearOf({ start: '2021-11-01', end: null })).toBe(2021)
  expect(yearOf({ start: null, end: null })).toBeNull()
})

const SPRING: DayExpression = { year: null, month: 1, day: 1, festival: 'lunar' }

test('春节前 is the eve of the next one behind the document', () => {
  const end = (date: string) => resolveTime(mention({ end: SPRING }), { ...NO_YEAR, document: date })
  expect(end('2022-01-10')).toMatchObject({ end: '2022-01-31', inferred: true, problem: null })
  expect(end('2022-11-10')).toMatchObject({ end: '2023-01-21', inferred: true, problem: null })
})

test('a festival or a working day in a year without known holidays has no date but a problem', () => {
  const festival = resolveTime(mention({ end: { ...SPRING, year: 2090 } }), NO_YEAR)
  expect(festival).toMatchObject({ end: null, inferred: false, problem: 'beyond-calendar' })
  const workdays = mention({ kind: 'relative', afterIssue: { count: 10, unit: 'workday' } })
  expect(resolveTime(workdays, { ...NO_YEAR, document: '2090-03-01' })).toMatchObject({
    end: null,
    inferred: false,
    problem: 'beyond-calendar',
  })
})

test('a year alone that is past asks for nothing; one with 前 is told', async () => {
  const notice = (body: string) => `关于整改的通知\n各县：\n一、任务\n${body}\n市政府\n2021年5月11日`
  const past = await parse(notice('在2020年对场站进行排查，2022年建成站点30处。'))
  expect(past.tasks[0]!.times.map(({ text }) => text)).toEqual(['2022年'])
  const told = await parse(notice('2020年底前对场站进行排查。'))
  expect(told.diagnostics.map(({ code }) => code)).toContain('time-before-document')
})
