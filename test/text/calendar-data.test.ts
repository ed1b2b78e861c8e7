import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { lunarDate } from '../../src/text/lunar.ts'
import { addWorkdays } from '../../src/text/workdays.ts'

/** The library whose data is used; its own functions count in the machine's zone, UTC here. */
const library = createRequire(import.meta.url)('chinese-days') as {
  getLunarDate(date: string): { date: string; lunarMon: number; lunarDay: number; isLeap: boolean }
}

test.each([
  ['over a weekend', '2022-03-15', 10, '2022-03-29'],
  ['a holiday is none, the Saturday worked for it is one', '2022-03-15', 20, '2022-04-13'],
  ['from a holiday', '2024-02-11', 1, '2024-02-18'],
  ['none at all', '2022-03-15', 0, '2022-03-15'],
])('%s', (_, from, count, to) => expect(addWorkdays(from, count)).toBe(to))

test('a year whose holidays are not in the data has no working days', () => {
  expect(addWorkdays('2003-05-01', 3)).toBeNull()
  expect(addWorkdays('2090-05-01', 3)).toBeNull()
})

test('beyond the data there are no festivals', () => {
  expect(lunarDate(2090, 1, 1)).toBeNull()
})

test('the festivals of every year lie where the tables of the library have them', () => {
  for (let year = 2004; year <= 2026; year++) {
    for (const [month, day] of [
      [1, 1],
      [5, 5],
      [8, 15],
    ] as const) {
      const date = lunarDate(year, month, day)
      expect(library.getLunarDate(date!)).toMatchObject({ lunarMon: month, lunarDay: day, isLeap: false })
    }
  }
})
