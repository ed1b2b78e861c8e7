import { expect, test } from 'vitest'
import { addDays, addMonths, daysInMonth, isoDate, partsOf } from '../../src/text/calendar.ts'

test('months have their days', () => {
  expect([1, 2, 4, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 30, 31])
  expect([2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28])
})

test('a day beyond the end of its month is the last', () => {
  expect(isoDate(2024, 2, 31)).toBe('2024-02-29')
  expect(isoDate(2021, 6, 31)).toBe('2021-06-30')
  expect(isoDate(2021, 6, 5)).toBe('2021-06-05')
})

test('days and months are added over the ends of months and years', () => {
  expect(addDays('2021-12-31', 1)).toBe('2022-01-01')
  expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
  expect(addDays('2021-06-10', -9)).toBe('2021-06-01')
  expect(addMonths('2021-11-30', 3)).toBe('2022-02-28')
  expect(addMonths('2021-01-15', 12)).toBe('2022-01-15')
})

test('an ISO date falls into its parts', () => {
  expect(partsOf('2021-06-05')).toEqual({ year: 2021, month: 6, day: 5 })
})
