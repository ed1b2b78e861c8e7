import { describe, expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'
import { DATE, noticeWith, PHRASES, TRAPS, timesOf, verdict } from '../bench/phrases.mjs'

const read = (phrase: string, context: 'text' | 'phase' | 'field') =>
  parse(noticeWith(phrase, context), { date: DATE })

test('there are thirty phrases of each kind, and twenty traps', () => {
  const kinds = [...new Set(PHRASES.map(({ kind }) => kind))]
  expect(kinds).toHaveLength(6)
  for (const kind of kinds)
    expect(PHRASES.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(30)
  expect(TRAPS.length).toBeGreaterThanOrEqual(20)
})

describe('a phrase is read right, or a diagnostic speaks of it', () => {
  test.each(PHRASES)('$kind: $phrase', async (phrase) => {
    const plan = await read(phrase.phrase, phrase.context)
    expect(['right', 'flagged'], JSON.stringify(timesOf(plan))).toContain(
      verdict(phrase, timesOf(plan), plan.diagnostics),
    )
  })
})

describe('a trap is no time', () => {
  test.each(TRAPS)('%s', async (trap) => {
    const plan = await read(trap, 'text')
    expect(plan.tasks).toHaveLength(1)
    expect(timesOf(plan)).toEqual([])
  })
})
