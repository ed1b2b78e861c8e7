import { expect, test } from 'vitest'
import { parseMonth, parseNumber, parseYear } from '../../src/text/numerals.ts'

test.each([
  ['2021', 2021],
  ['二00四', 2004],
  ['二〇二一', 2021],
  ['二○○六', 2006],
  ['二OO五', 2005],
  ['一九九八', 1998],
  ['二零一〇', 2010],
  ['1234', null],
  ['一二三四', null],
  ['年年年年', null],
])('year %s', (text, year) => expect(parseYear(text)).toBe(year))

test.each([
  ['28', 28],
  ['十', 10],
  ['十八', 18],
  ['二十', 20],
  ['三十一', 31],
  ['两', 2],
  ['一百二十', 120],
  ['二百零五', 205],
  ['', null],
  ['十十', null],
  ['年', null],
])('number %s', (text, number) => expect(parseNumber(text)).toBe(number))

test('元月 is January', () => {
  expect(parseMonth('元')).toBe(1)
  expect(parseMonth('十二')).toBe(12)
})
