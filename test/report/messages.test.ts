import { describe, expect, test } from 'vitest'
import { DIAGNOSTIC_SEVERITIES, type DiagnosticCode } from '../../src/model/diagnostic.ts'
import { MESSAGES, message } from '../../src/report/messages.ts'

const CODES = Object.keys(DIAGNOSTIC_SEVERITIES) as DiagnosticCode[]

describe.each(CODES)('%s', (code) => {
  test.each(['zh', 'en'] as const)('its %s text names its arguments and no other', (language) => {
    const names = [...MESSAGES[code][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect([...new Set(names)].sort()).toEqual([...MESSAGES[code].args].sort())
  })
})

test('arguments are filled in as they are', () => {
  const args = { label: '（三）', expected: '$&' }
  expect(message({ code: 'number-gap', args })).toBe('编号不连续：“（三）”之前缺少“$&”')
  expect(message({ code: 'count-mismatch', args: { expected: 23, found: 22 } }, 'en')).toBe(
    'the text announces 23 entries and lists 22',
  )
})

test('a missing argument, or one that only the prototype has, reads …', () => {
  expect(message({ code: 'time-impossible', args: {} })).toBe('“…”不是真实存在的日期')
})

test('a long argument is cut between characters', () => {
  const text = message({ code: 'time-impossible', args: { text: `${'年'.repeat(59)}😀日` } })
  expect(text).toBe(`“${'年'.repeat(59)}…”不是真实存在的日期`)
})
