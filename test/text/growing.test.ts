import { expect, test } from 'vitest'
import { grow, newGrowing, takeGrown } from '../../src/text/growing.ts'

test.each([0, 1, 4095, 4096, 4097, 20_000])(
  'a text of %i pieces is the same as their sum, once',
  (pieces) => {
    const text = newGrowing()
    for (let i = 0; i < pieces; i++) grow(text, String(i % 10))
    expect(takeGrown(text)).toBe(Array.from({ length: pieces }, (_, i) => i % 10).join(''))
    expect(takeGrown(text)).toBe('')
  },
)
