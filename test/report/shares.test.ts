import { expect, test } from 'vitest'
import { shareOf, sharesLine, sizesOf } from '../../src/report/shares.ts'

const text = '一、甲 乙\n丙丁'
const source = { text, folded: text, original: text, removed: [], origins: [] }
const sizes = sizesOf(source, [
  { kind: 'task', span: { start: 0, end: 6 } },
  { kind: 'unplaced', span: { start: 6, end: 8 } },
])

test('white space has no share', () => {
  expect(shareOf('task', [sizes])).toBeCloseTo(4 / 6)
  expect(shareOf('unplaced', [sizes, new Map([['note', 2]])])).toBeCloseTo(2 / 8)
  expect(shareOf('unplaced', [new Map()])).toBe(0)
})

test('the line tells every kind, the unplaced one last', () => {
  expect(sharesLine([sizes])).toBe(
    '1 份文件：任务 66.7%，章节 0.0%，文件要素 0.0%，说明 0.0%，其他内容 0.0%，未归类 33.3%',
  )
  expect(sharesLine([sizes, sizes], 'en')).toMatch(/^2 documents: task 66\.7%, .*, unplaced 33\.3%$/)
})
