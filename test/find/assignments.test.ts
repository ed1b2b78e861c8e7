import { expect, test } from 'vitest'
import { ASSIGNMENT_FORMS, findAssignments } from '../../src/find/units/index.ts'

const TOLD = ASSIGNMENT_FORMS.flatMap(({ examples }) => examples).filter(({ finds }) => finds.length > 0)

test.each(TOLD.map(({ text }) => text))('not passed over: %s', (text) => {
  expect(findAssignments(text, { start: 0, end: text.length })).not.toEqual([])
})
