import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsHeld, wantedOf } from '../../src/find/needs.ts'

const GROUPS = ['年|月', '年底', '月份前|月前', '20', '前']
const WANTED = wantedOf(GROUPS)

test('a group is held where the stretch holds a word of it', () => {
  const pieces = fc.array(fc.constantFrom('年', '月', '底', '份', '前', '2', '0', '在'), { maxLength: 12 })
  fc.assert(
    fc.property(pieces, fc.nat(6), (signs, start) => {
      const text = signs.join('')
      const stretch = text.slice(start, start + 5)
      const told = GROUPS.map((group) => group.split('|').some((word) => stretch.includes(word)))
      expect(groupsHeld(WANTED, text, { start, end: start + stretch.length })).toEqual(told)
    }),
    { seed: 1, numRuns: 500 },
  )
})
