import fc from 'fast-check'
import { describe, test } from 'vitest'
import { hasNeeds } from '../../src/find/needs.ts'
import { claim } from '../../src/find/scan.ts'
import { hasSign, TIME_RULES } from '../../src/find/times/index.ts'
import type { Span } from '../../src/model/span.ts'

/** The pattern without what looks around, and with names taken off: it matches all that the pattern does, and more. */
function wider(pattern: RegExp): RegExp {
  let source = pattern.source.replace(/\(\?<[a-zA-Z]+>/g, '(?:')
  while (/\(\?<?[=!]/.test(source))
    source = source.replace(/\(\?<?[=!](?:\[[^\]]*\]|\((?!\?<?[=!])[^()]*\)|[^()[\]])*\)/, '')
  return new RegExp(source, 'u')
}

/** Rules that read less than their patterns match: nothing without 年 or 月. */
const READ_LESS = ['times/since', 'times/date-range']

describe.each(TIME_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const context = rule.contexts?.[0] ?? 'text'
  const tries = fc.stringMatching(wider(rule.pattern)).filter((text) => {
    return !READ_LESS.includes(name) || claim([{ ...rule, needs: '' }], text, whole(text), context).length > 0
  })

  test('what it finds has what it needs, and a sign of time', () => {
    const holds = (text: string) => hasNeeds(rule, text) && ('trap' in rule || hasSign(text, context))
    fc.assert(fc.property(tries, holds), { seed: 1, numRuns: 200 })
  })
})

function whole(text: string): Span {
  return { start: 0, end: text.length }
}
