import { expect, test } from 'vitest'
import { readRecord } from '../../src/batch/record.ts'

test('text and base64, with what is known of them', () => {
  expect(readRecord('{"id":7,"text":"甲","name":"a.txt","date":"2024-03-01","other":[]}')).toEqual({
    id: 7,
    content: '甲',
    options: { fileName: 'a.txt', date: '2024-03-01' },
  })
  const read = readRecord('{"id":{"k":1},"base64":"55Sy","encoding":"utf-8"}')
  expect(read).toEqual({ id: { k: 1 }, content: Buffer.from('甲'), options: { encoding: 'utf-8' } })
})

test.each([
  ['', null, 'noJson'],
  ['[1]', null, 'noJson'],
  ['{"id":1}', 1, 'noContent'],
  ['{"text":5}', null, 'noContent'],
  ['{"id":"a","base64":"!"}', 'a', 'noBase64'],
  ['{"id":"a","text":"","date":"2024-02-30"}', 'a', 'noDay'],
  ['{"id":"a","text":"","name":1}', 'a', 'noText'],
])('%s is no record', (line, id, problem) => {
  expect(readRecord(line)).toMatchObject({ id, problem })
})
