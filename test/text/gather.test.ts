import { expect, test } from 'vitest'
import { gather } from '../../src/text/gather.ts'

test('what is told of each comes as one list, in order', () => {
  expect(gather(['ab', '', 'c'], (text, index) => [...text].map((sign) => sign + index))).toEqual([
    'a0',
    'b0',
    'c2',
  ])
  expect(gather([], () => [1])).toEqual([])
})
