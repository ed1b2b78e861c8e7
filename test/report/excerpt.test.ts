import { expect, test } from 'vitest'
import { caret } from '../../src/cli/caret.ts'
import { excerptOf } from '../../src/report/excerpt.ts'
import { width } from '../../src/write/width.ts'

test('the phrase with a little of its line', () => {
  const text = '标题\n一、清理河道。2024年6月前完成，逐段验收。\n二、乙'
  const start = text.indexOf('2024')
  expect(excerptOf(text, { start, end: start + 7 })).toEqual({
    before: '一、清理河道。',
    phrase: '2024年6月',
    after: '前完成，逐段验收',
  })
})

test('it is short where the line is megabytes long, and ends where its line ends', () => {
  const long = '甲'.repeat(1e6)
  const { before, phrase, after } = excerptOf(long, { start: 500_000, end: 900_000 })
  expect([before.length, phrase.length, after]).toEqual([8, 20, '…'])
  expect(excerptOf('甲\r\n乙\r\n丙', { start: 3, end: 7 })).toEqual({ before: '', phrase: '乙', after: '…' })
})

test('no character is cut in two', () => {
  const text = '𠮷'.repeat(30)
  for (const start of [20, 22, 24]) {
    const { before, phrase, after } = excerptOf(`a${text}`, { start: start + 1, end: start + 3 })
    expect(before + phrase + after).not.toMatch(/\p{Cs}/u)
  }
  expect(excerptOf(`a${text}`, { start: 0, end: 61 }).phrase).not.toMatch(/\p{Cs}/u)
})

test.each([
  ['ab', 0, 2],
  ['县财政局', 2, 4],
  ['ａｂ（一）1.甲', 4, 8],
  ['“十四五”期间', 0, 5],
  ['㈠①𠮷乙', 2, 4],
  ['e\u0301甲\u001b乙', 3, 5],
])('carets stand under the phrase: %j', (text, start, end) => {
  const { before, phrase, after } = excerptOf(text, { start, end })
  const [line = '', carets = ''] = caret({ before, phrase, after }).split('\n')
  expect(carets).toMatch(/^ *\^+$/)
  expect(carets.length).toBeLessThanOrEqual(width(line))
  expect(carets.indexOf('^')).toBe(2 + width(before))
})
