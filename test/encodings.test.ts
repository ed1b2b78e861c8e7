import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { parse } from '../src/govplan.ts'
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

const BEFORE =
  '一、主要任务\n（一）清理河道。逐段清理河道两岸垃圾，2024年6月底前完成。（县水利局牵头）\n（二）登记造册。'
const AFTER = '\n（三）修补道路。逐条修补破损路面，2024年9月底前完成。（县交通运输局牵头）\n'

test.each([
  ['GBK in UTF-8', 'utf8', iconv.encode('逐户登记。', 'gbk')],
  ['UTF-8 in GBK', 'gbk', iconv.encode('逐户登记。', 'utf8')],
  ['Big5 in UTF-8', 'utf8', iconv.encode('逐戶登記。', 'big5')],
  ['half a character in UTF-8', 'utf8', iconv.encode('登', 'utf8').subarray(0, 2)],
  ['half a character in GBK', 'gbk', iconv.encode('登', 'gbk').subarray(0, 1)],
  ['half of four bytes in GB18030', 'gbk', iconv.encode('𠮷', 'gb18030').subarray(0, 3)],
  ['half a pair in UTF-16', 'utf16le', iconv.encode('𠮷', 'utf16le').subarray(0, 2)],
  ['half a pair in UTF-16BE', 'utf16be', iconv.encode('𠮷', 'utf16be').subarray(2)],
] as const)('%s is told, and the tasks before and after are intact', async (_, encoding, damage) => {
  const bytes = Buffer.concat([iconv.encode(BEFORE, encoding), damage, iconv.encode(AFTER, encoding)])
  const { tasks, diagnostics } = await parse(bytes)
  const told = tasks.map(({ title, units, times }) => [title, units[0]?.name, times[0]?.end])
  expect([told[0], told.at(-1)]).toEqual([
    ['清理河道', '县水利局', '2024-06-30'],
    ['修补道路', '县交通运输局', '2024-09-30'],
  ])
  // Bytes of UTF-8 may all be characters of GBK: then they are wrong, but nothing tells so.
  if (damage.length < 15) expect(diagnostics.map(({ code }) => code)).toContain('text-replaced')
})

test.each(['utf8', 'gbk', 'utf16le'])(
  'a file in %s that ends in the middle of a character',
  async (encoding) => {
    const bytes = iconv.encode(BEFORE + AFTER.trimEnd(), encoding)
    const { tasks } = await parse(bytes.subarray(0, -1))
    expect(tasks[0]!.units[0]!.name).toBe('县水利局')
    expect(tasks.at(-1)!.times[0]!.end).toBe('2024-09-30')
  },
)
