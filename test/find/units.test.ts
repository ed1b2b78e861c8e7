import { describe, expect, test } from 'vitest'
import { ASSIGNMENT_FORMS } from '../../src/find/units/index.ts'
import type { Assignment } from '../../src/model/mention.ts'
import { findBrackets } from '../../src/text/brackets.ts'

function render(text: string, found: readonly Assignment[]): string[] {
  const cut = (span: { start: number; end: number }) => text.slice(span.start, span.end)
  return found.flatMap((one) => [
    ...one.units.map(
      (unit) => `${unit.role} ${cut(unit.span)}${unit.open ? ' 等' : ''}${unit.marked ? ' △' : ''}`,
    ),
    ...one.persons.map((person) => `person ${cut(person.span)}`),
    ...one.timeFields.map((span) => `time ${cut(span)}`),
  ])
}

describe.each(ASSIGNMENT_FORMS.map((form) => [form.name, form] as const))('%s', (_, form) => {
  test.each(form.examples.map((example) => [example.text, example.finds] as const))('%s', (text, finds) => {
    const span = { start: 0, end: text.length }
    const found = form.find({ folded: text, span, brackets: findBrackets(text, span) })
    expect(render(text, found)).toEqual(finds)
  })

  test('has a hit and a near miss', () => {
    expect(form.examples.some((example) => example.finds.length > 0)).toBe(true)
    expect(form.examples.some((example) => example.finds.length === 0)).toBe(true)
  })
})
