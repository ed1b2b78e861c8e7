import { expect, test } from 'vitest'
import { noticeNamed, planOf } from './notices.ts'

const withoutSpans = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'span' ? null : inner)))

test.each(['grain-storage.gb18030.txt', 'grain-storage.gb18030.html'])(
  '%s has the tasks of the UTF-8 text',
  async (name) => {
    const [plan, expected] = await Promise.all(
      [name, 'grain-storage.utf-8.txt'].map((one) => planOf(noticeNamed(one))),
    )
    expect(withoutSpans(plan!.tasks)).toEqual(withoutSpans(expected!.tasks))
    expect(withoutSpans(plan!.outline)).toEqual(withoutSpans(expected!.outline))
    expect({ ...plan!.document, publishedOn: null }).toEqual(expected!.document)
    expect(plan!.source.encoding).toBe('gb18030')
  },
)

test('GB18030 text has the very spans of the UTF-8 text', async () => {
  const [plan, expected] = await Promise.all(
    ['grain-storage.gb18030.txt', 'grain-storage.utf-8.txt'].map((name) => planOf(noticeNamed(name))),
  )
  expect(plan!.tasks).toEqual(expected!.tasks)
})
