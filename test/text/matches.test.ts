import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf } from '../../src/text/matches.ts'

test.each([/a/gu, /a|b{2}/gu, /a*/gu, /(?=b)/gu, /$/gu, /(?<letter>[ab])\p{L}?/gu])(
  '%s: as matchAll tells them',
  (pattern) => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '单', '𠮷', ' ') })
    const same = (text: string) => {
      expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)])
    }
    fc.assert(fc.property(text, same), { seed: 1, numRuns: 300 })
  },
)

test('begins at the front, wherever the pattern was used before', () => {
  const pattern = /b/gu
  pattern.lastIndex = 2
  expect(matchesOf(pattern, 'bab').map(({ index }) => index)).toEqual([0, 2])
})
