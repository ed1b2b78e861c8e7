import { describe, expect, test } from 'vitest'
import { select } from '../../../src/write/views/select.ts'
import type { Selection } from '../../../src/write/views/view.ts'
import { plan, task, time, unit } from '../sample.ts'

const finance = { ...unit('support', '市财政'), fullName: '市财政局', canonical: '乙市财政局' }
const PLAN = plan([
  task('1', {
    units: [unit('lead', '市教育局'), finance],
    times: [time('6月底前', { end: '2024-06-30' })],
    related: ['3'],
  }),
  task('2', { seq: 2, kind: 'phase', units: [unit('lead', '市财政局')] }),
  task('3', { seq: 3, times: [time('每年', { kind: 'recurring', rrule: 'FREQ=YEARLY' })] }),
  task('4', {
    seq: 4,
    units: [unit('responsible', '各县（市、区）人民政府')],
    times: [time('5月底前', { end: '2024-05-31' }), time('年底前', { end: '2024-12-31' })],
  }),
])

const ids = (selection: Selection) => select(PLAN, selection).tasks.map(({ id }) => id)

describe('tasks are chosen', () => {
  test.each<[string, Selection, string[]]>([
    ['by nothing', {}, ['1', '2', '3', '4']],
    ['by a name as written', { units: ['市财政'] }, ['1']],
    ['by a full name', { units: ['市财政局'] }, ['1', '2']],
    ['by a canonical name', { units: ['乙市财政局'] }, ['1']],
    ['never by a part of a name', { units: ['财政局'] }, []],
    ['by one of two units', { units: ['乙市财政局', '各县（市、区）人民政府'] }, ['1', '4']],
    ['by a name typed in half width', { units: [' 各县(市、区)人民政府'] }, ['4']],
    ['by no name', { units: [''] }, []],
    ['by a role', { roles: ['lead'] }, ['1', '2']],
    ['by a unit in a role, not by each alone', { units: ['市财政局'], roles: ['lead'] }, ['2']],
    ['by a kind', { kinds: ['phase'] }, ['2']],
    ['by a day, itself included', { dueBefore: '2024-06-30' }, ['1', '4']],
    ['by the earliest of several days', { dueBefore: '2024-06-29' }, ['4']],
    ['by all at once', { roles: ['lead'], kinds: ['task'], dueBefore: '2024-12-31' }, ['1']],
    ['by a name that objects have', { units: ['__proto__', 'constructor'] }, []],
  ])('%s', (_, selection, expected) => {
    expect(ids(selection)).toEqual(expected)
  })
})

describe('what is no selection is refused', () => {
  test.each([
    [{ dueBefore: 'soon' }, RangeError, 'dueBefore must be a day of the calendar as YYYY-MM-DD, not "soon"'],
    [
      { dueBefore: 20240630 },
      TypeError,
      'dueBefore must be a day of the calendar as YYYY-MM-DD, not 20240630',
    ],
    [{ kinds: 'task' }, TypeError, 'kinds must be an array of task, phase, safeguard, not "task"'],
    [{ kinds: ['goal'] }, RangeError, 'kinds[0] must be one of task, phase, safeguard, not "goal"'],
    [
      { roles: ['lead', 1] },
      TypeError,
      'roles[1] must be one of lead, support, responsible, supervise, not 1',
    ],
    [{ units: '市财政局' }, TypeError, 'units must be an array of names, not "市财政局"'],
    [{ units: ['市财政局', null] }, TypeError, 'units[1] must be a name, not null'],
    [undefined, TypeError, 'selection must be an object, not undefined'],
  ])('%j', (selection, kind, message) => {
    expect(() => select(PLAN, selection as Selection)).toThrow(new kind(message))
  })
})

test('tasks that stay are as they were, and so is the rest of the plan', () => {
  const chosen = select(PLAN, { units: ['市教育局'] })
  expect(chosen.tasks[0]).toBe(PLAN.tasks[0])
  expect({ ...chosen, tasks: PLAN.tasks }).toEqual(PLAN)
})
