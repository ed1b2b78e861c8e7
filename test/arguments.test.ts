import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { parse, parseAll, stage } from '../src/index.ts'

const TEXT = '一、清理河道。（市水利局负责，6月底前完成）'
const BYTES = new TextEncoder().encode(TEXT)

const BODY = { canonical: '市水利局', names: ['水利'] }

/** As a caller in JavaScript would give them. */
const options = (some: unknown) => some as Parameters<typeof parse>[1]

test.each([
  [{ date: 'yesterday' }, RangeError, 'date must be a day of the calendar as YYYY-MM-DD, not "yesterday"'],
  [{ date: '' }, RangeError, 'date must be a day of the calendar as YYYY-MM-DD, not ""'],
  [{ date: '2021-02-30' }, RangeError, 'date must be a day of the calendar as YYYY-MM-DD, not "2021-02-30"'],
  [
    { date: new Date(0) },
    TypeError,
    'date must be a day of the calendar as YYYY-MM-DD, not an object (Date)',
  ],
  [{ lang: 'fr' }, RangeError, 'lang must be one of zh, en, not "fr"'],
  [{ lang: 'constructor' }, RangeError, 'lang must be one of zh, en, not "constructor"'],
  [{ lang: null }, TypeError, 'lang must be one of zh, en, not null'],
  [
    { bodies: { canonical: '县局' } },
    TypeError,
    'bodies must be an array of { canonical, names }, not {"can',
  ],
  [{ bodies: [null] }, TypeError, 'bodies[0] must be { canonical, names }, a name and an array of names, '],
  [{ bodies: [BODY, { canonical: '县局' }] }, TypeError, 'bodies[1] must be { canonical, names }, a name'],
  [{ bodies: [{ canonical: '县局', names: '局' }] }, TypeError, 'not {"canonical":"县局","names":"局"}'],
  [{ bodies: [{ canonical: '县局', names: ['局', ' '] }] }, TypeError, 'none of them empty, not {"canonical'],
  [{ fileName: 5 }, TypeError, 'fileName must be a string, not 5'],
  [{ encoding: ['utf-8'] }, TypeError, 'encoding must be a string, not ["utf-8"]'],
  [{ convert: 'soffice' }, TypeError, 'convert must be a function, not "soffice"'],
  [{ annexFailed: true }, TypeError, 'annexFailed must be a function, not true'],
  [
    { annexes: BYTES },
    TypeError,
    'annexes must be an array of { fileName, bytes }, not an object (Uint8Array)',
  ],
  [
    { annexes: [{ bytes: TEXT }] },
    TypeError,
    'annexes[0] must be { fileName, bytes }, a string (or none) and',
  ],
  [
    { annexes: [{ fileName: 5, bytes: BYTES }] },
    TypeError,
    'annexes[0] must be { fileName, bytes }, a string',
  ],
  [null, TypeError, 'options must be an object, not null'],
  ['附件.txt', TypeError, 'options must be an object, not "附件.txt"'],
  [{ fileName: () => '附件' }, TypeError, 'fileName must be a string, not a function'],
])('the options %j are refused by parse, stage and parseAll', async (some, kind, message) => {
  for (const tell of [
    () => parse(TEXT, options(some)),
    () => stage('coverage', TEXT, options(some)),
    () => parseAll(BYTES, options(some)),
  ])
    await tell().then(
      () => expect.unreachable(),
      (error) => expect([error.constructor, error.message]).toEqual([kind, expect.stringContaining(message)]),
    )
})

test.each([
  [null, 'null'],
  [undefined, 'undefined'],
  [5, '5'],
  [['一、'], '["一、"]'],
  [BYTES.buffer, 'an object (ArrayBuffer)'],
  [new Uint16Array(2), 'an object (Uint16Array)'],
])('the input %j is refused', async (input, shown) => {
  const given = input as unknown as Uint8Array
  const told = `input must be a Uint8Array or a string, not ${shown}`
  await expect(parse(given)).rejects.toThrow(new TypeError(told))
  await expect(stage('text', given)).rejects.toThrow(new TypeError(told))
  await expect(parseAll(given)).rejects.toThrow(new TypeError(told.replace(' or a string', '')))
})

test.each([
  ['nope', RangeError, '"nope"'],
  ['', RangeError, '""'],
  [undefined, TypeError, 'undefined'],
  [['text'], TypeError, '["text"]'],
])('there is no stage %j', async (name, kind, shown) => {
  const told = stage(name as 'text', TEXT)
  await expect(told).rejects.toThrow(
    new kind(`name must be one of text, blocks, items, coverage, not ${shown}`),
  )
})

test('parseAll takes no text', async () => {
  await expect(parseAll(TEXT as unknown as Uint8Array)).rejects.toThrow(
    'input must be a Uint8Array, not "一、',
  )
})

const correcting = (correction: object, version = 1) => ({
  version,
  documents: [{ file: 'a.txt', corrections: [{ task: '1', title: '清理河道', ...correction }] }],
})
const TIME = { do: 'set-time', time: '6月底前' }

test.each([
  [correcting({ do: 'drop-task' }, 2), 'corrections.version: ', '; given: 2'],
  [
    correcting({ ...TIME, to: { end: 'nonsense' } }),
    'corrections.documents.0.corrections.0.to.end: ',
    '"nonsense"',
  ],
  [correcting({ ...TIME, to: { rrule: 'FREQ=SOMETIMES' } }), '.corrections.0.to.rrule: ', '"FREQ=SOMETIMES"'],
  [correcting({ do: 'drop' }), 'corrections.documents.0.corrections.0.do: ', ''],
  [[], 'corrections: ', '; given: []'],
  [null, 'corrections: ', '; given: null'],
])('the corrections %j are refused with their place', async (corrections, place, given) => {
  const some = options({ corrections, fileName: 'b.txt' })
  for (const tell of [() => parse(TEXT, some), () => parseAll(BYTES, some)]) {
    const error: unknown = await tell().catch((error) => error)
    expect(error).toBeInstanceOf(TypeError)
    expect(String(error)).toContain(place)
    expect(String(error)).toContain(given)
  }
})

test('corrections are read as those of a file, without blanks around', async () => {
  const corrections = correcting({ do: 'set-title', to: ' 疏浚河道 ' })
  const { tasks } = await parse(TEXT, options({ corrections, fileName: 'a.txt' }))
  expect(tasks.map(({ title }) => title)).toEqual(['疏浚河道'])
})

test('bytes of another realm are bytes', async () => {
  const bytes: Uint8Array = runInNewContext(`new Uint8Array([${BYTES}])`)
  expect(await parse(bytes)).toEqual(await parse(BYTES))
})

test('what is given as undefined counts as left out', async () => {
  const told = await parse(TEXT, options({ date: undefined }))
  expect(told).toEqual(await parse(TEXT))
})
