import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { withBreaks } from '../../src/text/break-tags.ts'

test.each([
  ['县发改局<br>县交通局', '县发改局\n   县交通局'],
  ['一<BR />二', '一\n     二'],
  ['<b>一</b>', '<b>一</b>'],
])('%s', (text, plain) => {
  expect(withBreaks(text)).toBe(plain)
})

test('names that a tag parts in a Markdown table are two', async () => {
  const text =
    '# 县任务表\n\n| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 修补县道 | 县发改局<br>县交通局 |\n'
  const { tasks } = await parse(text, { fileName: 'notice.md' })
  expect(tasks[0]?.units.map(({ name }) => name)).toEqual(['县发改局', '县交通局'])
})
