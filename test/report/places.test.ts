import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../src/report/excerpt.ts'
import { placesOf } from '../../src/report/places.ts'

describe('placesOf', () => {
  const text = '甲\r\n乙丙\r丁\n\u2028戊\u2029😀己'
  const place = (phrase: string) => {
    const start = text.indexOf(phrase)
    const { line, column } = placesOf(text)({ start, end: start + phrase.length })
    return [line, column]
  }

  test.each([
    ['甲', 1, 1],
    ['乙', 2, 1],
    ['丙', 2, 2],
    ['丁', 3, 1],
    ['戊', 5, 1],
    ['己', 6, 3],
  ])('%s stands at %i:%i', (phrase, line, column) => {
    expect(place(phrase)).toEqual([line, column])
  })

  test('keeps the offsets, and knows the end of the text', () => {
    expect(placesOf('甲\n')({ start: 2, end: 2 })).toEqual({ start: 2, end: 2, line: 2, column: 1 })
    expect(placesOf('')({ start: 0, end: 0 })).toEqual({ start: 0, end: 0, line: 1, column: 1 })
  })

  test('agrees with counting', () => {
    const at = placesOf(text)
    for (let start = 0; start <= text.length; start++) {
      const lines = text.slice(0, start).split(/\r\n|\r(?!$)|[\n\u2028\u2029]/)
      if (text[start - 1] === '\r') continue
      expect(at({ start, end: start })).toMatchObject({
        line: lines.length,
        column: lines.at(-1)!.length + 1,
      })
    }
  })
})

describe('excerptOf', () => {
  test('a phrase on its line', () => {
    const text = '上一行\n  2021年底前完成整改\n下一行'
    const start = text.indexOf('2021')
    expect(excerptOf(text, { start, end: start + 7 })).toEqual({
      before: '',
      phrase: '2021年底前',
      after: '完成整改',
    })
  })

  test('a phrase over several lines ends with its first', () => {
    expect(excerptOf('甲乙\n丙丁', { start: 1, end: 5 })).toEqual({ before: '甲', phrase: '乙', after: '…' })
  })

  test('stays short on a line of megabytes', () => {
    const text = '年'.repeat(5_000_000)
    const { before, phrase, after } = excerptOf(text, { start: 2_000_000, end: 4_000_000 })
    expect((before + phrase + after).length).toBeLessThan(60)
  })
})
