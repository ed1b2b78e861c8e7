import { expect, test } from 'vitest'
import { TIME_RULES } from '../../src/find/times/index.ts'
import { isRecurrence } from '../../src/model/recurrence.ts'

test.each([
  'FREQ=YEARLY',
  'FREQ=MONTHLY;INTERVAL=3',
  'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=+2FR,-1MO;COUNT=10',
  'FREQ=YEARLY;BYWEEKNO=20;WKST=SU;UNTIL=20251231',
  'FREQ=YEARLY;BYYEARDAY=1,100,366;UNTIL=20251231T235959Z',
  'FREQ=DAILY;BYHOUR=9,17',
])('%s is a rule', (text) => expect(isRecurrence(text)).toBe(true))

test.each([
  '',
  'FREQ=',
  'FREQ=SOMETIMES',
  'freq=yearly',
  'INTERVAL=2;FREQ=WEEKLY',
  'FREQ=WEEKLY;',
  'FREQ=WEEKLY;INTERVAL',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;INTERVAL=2,3',
  'FREQ=WEEKLY;INTERVAL=2;INTERVAL=3',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=YEARLY;BYMONTH=',
  'FREQ=YEARLY;BYMONTHDAY=0',
  'FREQ=YEARLY;BYMONTHDAY=32',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=YEARLY;BYSETPOS=000',
  'FREQ=YEARLY;BYYEARDAY=367',
  'FREQ=YEARLY;BYHOUR=24',
  'FREQ=YEARLY;UNTIL=20251301',
  'FREQ=YEARLY;UNTIL=20251231;COUNT=2',
  'FREQ=YEARLY;X-PART=1',
  'FREQ=YEARLY;constructor=1',
  'FREQ=YEARLY\r\nATTACH:http://a',
  `FREQ=YEARLY;BYMONTH=${'1,'.repeat(100)}1`,
])('%j is none', (text) => expect(isRecurrence(text)).toBe(false))

test('what the rules of times find are rules', () => {
  const found = JSON.stringify(TIME_RULES).match(/FREQ=[^ "]+/g)!
  expect(found.length).toBeGreaterThan(50)
  expect(found.filter((text) => !isRecurrence(text))).toEqual([])
})
