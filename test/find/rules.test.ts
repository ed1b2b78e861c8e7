import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { claim, type Trap } from '../../src/find/scan.ts'
import { findTimesBy, TIME_RULES, type TimeRules } from '../../src/find/times/index.ts'
import { renderTime } from '../../src/find/times/render.ts'
import { undated } from '../../src/find/times/undated.ts'
import type { TimeMention } from '../../src/model/mention.ts'
import type { Rule, RuleContext } from '../../src/model/rule.ts'
import { cut } from '../../src/model/span.ts'
import { fold } from '../../src/text/fold.ts'

type AnyRule = Rule<unknown> | Trap

/** Rules that work together: the folder they live in, their table, and how their finds are told. */
interface Family {
  readonly folder: string
  readonly rules: readonly AnyRule[]
  /** Files of the folder that hold no rule. */
  readonly others: readonly string[]
  readonly find: (rules: readonly AnyRule[], text: string, context: RuleContext) => string[]
}

/** Said by a rule, not left over where none finds anything. */
const isUndated = (folded: string, { span }: TimeMention) => cut(folded, span).search(undated.pattern) >= 0

const FAMILIES: readonly Family[] = [
  {
    folder: 'times',
    rules: TIME_RULES,
    others: ['index', 'reading', 'clause', 'render', 'field', 'words'],
    find: (rules, text, context) =>
      findTimesBy(rules as TimeRules, fold(text), whole(text), context)
        .filter((time) => time.kind !== 'unspecified' || isUndated(fold(text), time))
        .map((time) => renderTime(time, cut(text, time.span))),
  },
]

describe.each(FAMILIES)('$folder', ({ folder, rules, others, find }) => {
  test('every file of the folder is a registered rule of that name', () => {
    const files = readdirSync(new URL(`../../src/find/${folder}`, import.meta.url))
    const names = files.map((file) => file.replace(/\.ts$/u, '')).filter((name) => !others.includes(name))
    expect(rules.map((rule) => rule.name).toSorted()).toEqual(
      names.map((name) => `${folder}/${name}`).toSorted(),
    )
  })

  test('every export is named as its file', async () => {
    for (const rule of rules) {
      const file = rule.name.replace(`${folder}/`, '')
      const camel = file.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())
      expect(await import(`../../src/find/${folder}/${file}.ts`)).toHaveProperty(camel, rule)
    }
  })

  describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    test('has a hit and a near miss, and flags g and u', () => {
      expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true)
      expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true)
      expect(rule.pattern.flags).toMatch(/^d?gu$/u)
    })

    test.each(rule.examples.map((example) => [example.text, example] as const))('%s', (text, example) => {
      const context = example.context ?? 'text'
      if ('trap' in rule) {
        const claimed = claimedBy([rule], text, context)
        expect(claimed).toEqual(example.finds)
        expect(claimedBy(rules, text, context)).toEqual(expect.arrayContaining(claimed))
      } else {
        expect(find([rule], text, context), 'alone').toEqual(example.finds)
        expect(find(rules, text, context), 'with the family').toEqual(example.finds)
      }
    })
  })
})

/** A trap tells its examples by what it claims: `× 比2015年`. */
function claimedBy(rules: readonly AnyRule[], text: string, context: RuleContext): string[] {
  return claim(rules, fold(text), whole(text), context)
    .filter(({ value }) => value === null)
    .map(({ span }) => `× ${cut(text, span)}`)
}

function whole(text: string): { start: number; end: number } {
  return { start: 0, end: text.length }
}
