import { expect, test } from 'vitest'
import { isDigitAt } from '../../src/text/digits.ts'

test.each([
  ['0/9:', 0, true],
  ['0/9:', 1, false],
  ['0/9:', 2, true],
  ['0/9:', 3, false],
  ['第５条', 1, false],
  ['5', 1, false],
  ['5', -1, false],
])('%s at %i: %s', (text, at, told) => {
  expect(isDigitAt(text, at)).toBe(told)
})
