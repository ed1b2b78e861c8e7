import { expect, test } from 'vitest'
import { splitByUnit } from '../../../src/write/views/split.ts'
import type { View } from '../../../src/write/views/view.ts'
import { plan, task, unit } from '../sample.ts'

const short = { ...unit('support', '市发改委'), canonical: '市发展和改革委员会' }
const FIRST = plan([
  task('1', { units: [short, unit('lead', '__proto__')] }),
  task('2', { seq: 2 }),
  task('3', { seq: 3, units: [unit('lead', '__proto__'), unit('responsible', '__proto__')] }),
])
const SECOND = plan([task('1', { units: [unit('lead', '市发展和改革委员会')] })])

const told = (view: View) =>
  splitByUnit([FIRST, SECOND], view).map(({ key, plans, places }) => [
    key,
    places,
    plans.map(({ tasks }) => tasks.map(({ id }) => id).join()),
  ])

test('every task to each of its units, once; those without units come last', () => {
  expect(told({})).toEqual([
    ['市发展和改革委员会', [0, 1], ['1', '1']],
    ['__proto__', [0], ['1,3']],
    [null, [0], ['2']],
  ])
})

test('only to units that the view speaks of', () => {
  expect(told({ roles: ['support'] })[0]).toEqual(['市发展和改革委员会', [0], ['1']])
})

test('tasks stay as they were', () => {
  const [share] = splitByUnit([FIRST, SECOND], {})
  expect(share!.plans[0]).toEqual({ ...FIRST, tasks: [FIRST.tasks[0]] })
  expect(share!.view).toEqual({ key: '市发展和改革委员会' })
})
