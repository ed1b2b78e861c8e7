import recheck from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesOf, sourceFiles } from './sources.ts'

/**
 * Every regex of src, whether it can be made slow (HARDENING.md, 1 and 4). The automaton decides exactly,
 * but knows no look-around beside an unbounded quantifier: such a pattern is attacked instead.
 */
const EXACT = {
  checker: 'automaton',
  maxRepeatCount: 100_000,
  maxNFASize: 10_000_000,
  timeout: 20_000,
} as const
const ATTACK = { checker: 'fuzz', timeout: 20_000 } as const

const FILES = sourceFiles()
const LITERALS = new Map(
  FILES.flatMap(({ name, tree }) =>
    [...nodesOf(tree)].filter(ts.isRegularExpressionLiteral).map(({ text }) => [text, name] as const),
  ),
)

test('regexes are literals', () => {
  expect(FILES.filter(({ text }) => /\bRegExp\(/.test(text)).map(({ name }) => name)).toEqual([])
  expect(LITERALS.size).toBeGreaterThan(100)
})

test.each([
  [/（[^）]*）/g, 'vulnerable'],
  [/\s+$/, 'vulnerable'],
  [/(?<=年)(?:甲+)+$/, 'vulnerable'],
  [/（[^（）]{0,64}）/g, 'safe'],
])('the checker judges %s %s', async (pattern, status) => {
  expect((await judge(String(pattern))).status).toBe(status)
})

test('no regex takes more than linear time', { timeout: 90_000 }, async () => {
  const bad: string[] = []
  for (const [literal, name] of LITERALS) {
    const verdict = await judge(literal)
    if (verdict.status === 'vulnerable') bad.push(`${name}: ${verdict.complexity.summary}: ${literal}`)
    if (verdict.status === 'unknown') bad.push(`${name}: ${verdict.error.kind}: ${literal}`)
  }
  expect(bad).toEqual([])
})

async function judge(literal: string) {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/su.exec(literal)!
  const exact = recheck.checkSync(source!, flags!, EXACT)
  return exact.status === 'unknown' ? await recheck.check(source!, flags!, ATTACK) : exact
}
