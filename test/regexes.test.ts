import recheck from 'recheck'
import { expect, test } from 'vitest'
import { month } from '../src/find/times/month.ts'
import { regexSources } from './regex-sources.ts'
import { sourceFiles } from './sources.ts'

/**
 * Every regex of src, whether it can be made slow (HARDENING.md, 1 and 4). Most need no more than a look at
 * their quantifiers. The automaton decides exactly, but knows no look-around beside an unbounded quantifier:
 * such a pattern is attacked instead.
 */
const EXACT = {
  checker: 'automaton',
  maxRepeatCount: 100_000,
  maxNFASize: 10_000_000,
  timeout: 10_000,
} as const
const ATTACK = { checker: 'fuzz', timeout: 20_000 } as const

const FILES = sourceFiles()
const SOURCES = regexSources(FILES)
const LITERALS = new Map(SOURCES.map(({ literal, name }) => [literal, name] as const))

test('regexes are literals, or made of named parts', () => {
  expect(FILES.filter(({ text }) => /\bRegExp\(/.test(text)).map(({ name }) => name)).toEqual([
    'text/pattern.ts',
  ])
  expect(LITERALS.size).toBeGreaterThan(100)
})

test('the parts of a pattern are put in as they are when it runs', () => {
  const made = SOURCES.filter(({ name }) => name === 'find/times/month.ts').map(({ literal }) => literal)
  expect(made).toContain(String(month.pattern))
  expect(String(month.pattern)).not.toContain('$')
})

test.each([
  [/（[^）]*）/g, 'vulnerable'],
  [/\s+$/, 'vulnerable'],
  [/(?<=年)(?:甲+)+$/, 'vulnerable'],
  [/（[^（）]{0,64}）/g, 'safe'],
  [/^甲{0,9}[乙*+]+丙?$/, 'safe'],
  [/^甲+甲+$/, 'vulnerable'],
  [/^(?:甲|甲甲)*$/, 'vulnerable'],
  [/^(?:甲+乙?){1,9}$/, 'vulnerable'],
  [/^甲|甲+$/, 'vulnerable'],
  [/^甲+$/m, 'safe'],
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
  if (isPlainlyLinear(source!, flags!)) return { status: 'safe' } as const
  const exact = await recheck.check(source!, flags!, EXACT)
  return exact.status === 'unknown' ? await recheck.check(source!, flags!, ATTACK) : exact
}

/**
 * Without an unbounded quantifier, what is tried at a place is bounded. With one alone, on one character and in
 * nothing that repeats, it has as many ends as there are characters, with bounded work at each: that is linear
 * where only the start of the text is tried.
 */
function isPlainlyLinear(source: string, flags: string): boolean {
  if (/v/.test(flags) || /\\[1-9k]/.test(source)) return false
  const characters = source.replace(/\\(?:[pPu]\{[^}]*\}|[\s\S])/g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const unbounded = characters.match(/[*+]|\{\d+,\}/g) ?? []
  if (unbounded.length === 0) return true
  return (
    unbounded.length === 1 && !/\)[*+{]/.test(characters) && startsAlone(characters) && !flags.includes('m')
  )
}

/** Whether every alternative begins with the start of the text. */
function startsAlone(characters: string): boolean {
  const outside = characters.replace(/\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/g, 'x')
  return outside.split('|').every((alternative) => alternative.startsWith('^'))
}
