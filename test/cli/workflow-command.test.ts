import { expect, test } from 'vitest'
import { WORDS } from '../../src/cli/words.ts'
import { workflowCommands } from '../../src/cli/workflow-command.ts'
import { plan } from '../write/sample.ts'

const TEXT = '一、甲\n二、乙\n'
const span = { start: 0, end: 3, line: 1, column: 1 }

function commands(diagnostic: object): string {
  const one = {
    code: 'number-gap',
    severity: 'warning',
    message: '',
    span,
    other: null,
    ...diagnostic,
  } as const
  const document = plan([], { diagnostics: [one] })
  return workflowCommands(
    { ...document, source: { ...document.source, file: 'a.txt', mediaType: 'text/plain' } },
    { name: 'a.txt', text: TEXT },
    WORDS.en,
  )
}

test('a message stays on its line and starts no command of its own', () => {
  expect(commands({ message: '100%\r\n::error::x' })).toMatch(/::100%25%0D%0A::error::x\n$/)
  expect(commands({ message: 'a\u0085::stop\u2028\u001b' })).toMatch(/::a␊::stop␊␛\n$/)
})

test('a range over several lines has no columns, which GitHub would not take', () => {
  expect(commands({ span: { ...span, end: 7 } })).toMatch(/^::warning file=a\.txt,line=1,endLine=2,title=/)
})

test('no place, no line; the other place stands in the message', () => {
  expect(commands({ span: null })).toBe('::warning file=a.txt,title=number-gap::\n')
  expect(commands({ message: 'x', other: { ...span, line: 2 } })).toMatch(/::x \(see also 2:1\)\n$/)
})
