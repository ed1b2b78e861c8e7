import { expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'

const BODY =
  '现印发给你们，请认真执行。霁山市人民政府办公室2021年3月5日一、加强排查。逐仓检查。（责任单位：市粮食局）二、抓好整改。逐项整改。（责任单位：市应急局）'
const ADDRESSEES = ['各县区人民政府', '市政府各部门']

test.each([
  ['霁政办发〔2021〕11号霁山市人民政府办公室关于印发霁山市仓储整治方案的通知', '霁政办发〔2021〕11号'],
  ['霁山市人民政府办公室关于印发霁山市仓储整治方案的通知霁政办发〔2021〕11号', '霁政办发〔2021〕11号'],
  [
    '霁山市人民政府办公室文件霁政办发〔2021〕11号霁山市人民政府办公室关于印发《霁山市仓储整治方案》的通知',
    '霁政办发〔2021〕11号',
  ],
  ['霁山市人民政府办公室关于印发《霁山市仓储整治方案》的通知', null],
])('a head without line breaks: %s', async (head, number) => {
  const { document } = await parse(`${head}各县区人民政府，市政府各部门：${BODY}`)
  expect(document).toMatchObject({ title: '霁山市仓储整治方案', number, addressees: ADDRESSEES })
  expect(document.noticeTitle).toMatch(/^霁山市人民政府办公室关于印发《?霁山市仓储整治方案》?的通知$/)
})

test('a sentence that names a notice is no head', async () => {
  const { document } = await parse(`为落实市政府关于仓储工作的通知精神，各县区要抓好：${BODY}`)
  expect(document).toMatchObject({ title: null, addressees: [] })
})

test('a preamble behind the date is no title', async () => {
  const text = `关于印发《甲方案》的通知
各县区人民政府：《甲方案》已经同意，现印发给你们。
霁山市粮食局2021年3月5日（此件主动公开）为贯彻落实国务院关于深化仓储制度改革工作部署，促进均等化，提出以下措施：一、加强排查。逐仓检查。`
  expect((await parse(text)).document.title).toBe('甲方案')
})

test('a body whose name holds a kind of text is not cut', async () => {
  const text =
    '霁山市审批制度改革小组办公室：关于印发要点的通知\n各县区人民政府：\n现印发给你们。\n霁山市粮食局2021年3月5日（此件主动公开）2021年仓储要点霁粮发〔2021〕6号\n一、加强排查。逐仓检查。'
  expect((await parse(text)).document).toMatchObject({
    noticeTitle: '关于印发要点的通知',
    number: '霁粮发〔2021〕6号',
  })
})

test('the letterhead names the issuer where no one signs', async () => {
  const text =
    '霁山市粮食局文件\n霁粮发〔2021〕11号\n关于加强仓储的意见\n各县区粮食局：\n一、加强排查。逐仓检查。'
  expect((await parse(text)).document).toMatchObject({
    issuers: ['霁山市粮食局'],
    number: '霁粮发〔2021〕11号',
  })
})
