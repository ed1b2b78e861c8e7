import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { quotesIn } from '../../src/correct/index.ts'
import { parseWithText } from '../../src/govplan.ts'
import type { Span } from '../../src/model/span.ts'
import { correctionsFrom, draftOf } from '../../src/write/html/client/task-draft.ts'
import { NOTICES, REAL_NOTICES } from '../notices.ts'

/** Blanks around a phrase are no part of its quote. */
function trimmed(text: string, { start, end }: Span): Span {
  const phrase = text.slice(start, end)
  return { start: start + phrase.length - phrase.trimStart().length, end: start + phrase.trimEnd().length }
}

describe.each([...NOTICES, ...REAL_NOTICES.filter(({ name }) => name.startsWith('provinces'))])(
  '$name',
  ({ name, path }) => {
    const parsed = parseWithText(readFileSync(path), { fileName: name })

    test('the quote of every task, unit and time is found where it was taken', async () => {
      const { plan, text } = await parsed
      const { quote, find } = quotesIn(text)
      for (const task of plan.tasks)
        for (const { span } of [task, ...task.units, ...task.times])
          expect(find(quote(span))).toEqual(trimmed(text, span))
    })

    test('a form that nobody touched corrects nothing', async () => {
      const { plan } = await parsed
      expect(plan.tasks.flatMap((task) => correctionsFrom(task, draftOf(task, [])))).toEqual([])
    })
  },
)

test('of several places within a stretch the first one is meant, elsewhere none', () => {
  const { find } = quotesIn('甲局、乙局。甲局、丙局。甲局')
  expect(find({ text: '甲局' })).toBeNull()
  expect(find({ text: '甲局' }, { start: 6, end: 11 })).toEqual({ start: 6, end: 8 })
  expect(find({ text: '乙局' }, { start: 6, end: 11 })).toEqual({ start: 3, end: 5 })
  expect(find({ text: '甲局', before: '丙局。' })).toEqual({ start: 12, end: 14 })
  expect(find({ text: ' \u200b' })).toBeNull()
})

test('in a document that stands twice, quotes of the first copy are found there, of the second nowhere', () => {
  const copy = `${'一、清理河道。'.repeat(40)}二、登记造册。`
  const text = `${copy}\n${copy}`
  const { find, quote } = quotesIn(text)
  const [first, second] = [text.indexOf('登记'), text.lastIndexOf('登记')]
  expect(find(quote({ start: first, end: first + 2 }))).toEqual({ start: first, end: first + 2 })
  expect(find(quote({ start: second, end: second + 2 }))).toBeNull()
})

test('a phrase that overlaps itself', () => {
  expect(quotesIn('哈哈哈').find({ text: '哈哈' })).toBeNull()
  expect(quotesIn('哈哈').find({ text: '哈哈' })).toEqual({ start: 0, end: 2 })
})
