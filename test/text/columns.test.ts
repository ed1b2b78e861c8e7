import { expect, test } from 'vitest'
import { columnsOf } from '../../src/text/columns.ts'

test.each([
  ['', 0],
  ['2024 a-b', 8],
  ['霁山市', 6],
  ['第1条，', 7],
  ['𠮷野', 4],
])('how wide it is: %j', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
