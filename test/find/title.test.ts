import { expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'

async function documentOf(head: string) {
  const text = `${head}\n为加强仓储管理，制定本方案。\n一、加强排查。逐仓检查。（责任单位：市粮食局）`
  return (await parse(text, { fileName: 'notice.txt' })).document
}

test.each([
  ['with its number in brackets', '霁山市仓储整治方案（霁政〔2017〕101号）', '霁政〔2017〕101号'],
  ['in its marks', '《霁山市仓储整治方案》', null],
  ['spread out over two lines', '霁山市仓储\n整 治 方 案', null],
  ['below a line of figures', '2019116\n\n霁山市仓储整治方案', null],
  ['below what a collection says of it', '【时效性】现行有效\n霁山市仓储整治方案', null],
])('a title %s', async (_, head, number) => {
  expect(await documentOf(head)).toMatchObject({ title: '霁山市仓储整治方案', noticeTitle: null, number })
})

test('a notice that approves a plan passes it on', async () => {
  expect(await documentOf('霁山市人民政府关于批转霁山市仓储整治方案的通知')).toMatchObject({
    title: '霁山市仓储整治方案',
    noticeTitle: '霁山市人民政府关于批转霁山市仓储整治方案的通知',
  })
})

test('a notice whose one numbered text is its annex hands that out', async () => {
  const text =
    '霁山市人民政府关于分解下达2019年实事项目的通知\n各县区人民政府：\n现将实事项目分解下达。\n霁山市人民政府\n2019年3月5日\n附件\n2019年实事项目任务分解表\n序号\t工作任务\t责任单位\n1\t新建学校\t市教育局\n2\t改造小区\t市住建局'
  expect((await parse(text, { fileName: 'notice.txt' })).document).toMatchObject({
    title: '2019年实事项目任务分解表',
    noticeTitle: '霁山市人民政府关于分解下达2019年实事项目的通知',
  })
})
