import { expect, test } from 'vitest'
import { parse, parseAll, stage } from '../src/index.ts'

const TEXT = '一、清理河道。（市水利局负责，6月底前完成）'
const BYTES = new TextEncoder().encode(TEXT)

/** As a caller in JavaScript would give them. */
const options = (some: object) => some as object as Parameters<typeof parse>[1]

test.each([
  [{ date: 'yesterday' }, RangeError, 'date must be a day of the calendar as YYYY-MM-DD, not "yesterday"'],
  [{ date: '' }, RangeError, 'date must be a day of the calendar as YYYY-MM-DD, not ""'],
  [{ date: '2021-02-30' }, RangeError, 'date must be a day of the calendar as YYYY-MM-DD, not "2021-02-30"'],
  [
    { date: new Date(0) },
    TypeError,
    'date must be a day of the calendar as YYYY-MM-DD, not an object (Date)',
  ],
])('the options %j are refused by parse, stage and parseAll', async (some, kind, message) => {
  for (const told of [
    parse(TEXT, options(some)),
    stage('coverage', TEXT, options(some)),
    parseAll(BYTES, options(some)),
  ])
    await expect(told).rejects.toThrow(new kind(message))
})

test('what is given as undefined counts as left out', async () => {
  const told = await parse(TEXT, options({ date: undefined }))
  expect(told).toEqual(await parse(TEXT))
})
