import { expect, test } from 'vitest'
import { parse } from '../../src/govplan.ts'

const NOTICE = (signature: string) => `关于印发《霁山市仓储整治方案》的通知
各县区人民政府：
现将《霁山市仓储整治方案》印发给你们，请认真组织实施。${signature}
霁山市仓储整治方案
一、加强排查。逐仓检查。（责任单位：市粮食局）
`

test.each([
  ['on a line of its own', '\n霁山市人民政府\n2021年3月5日', ['霁山市人民政府']],
  ['behind the last sentence', '霁山市人民政府2021年3月5日', ['霁山市人民政府']],
  [
    'of several bodies, blanks between them or none',
    '霁山市商务局 霁山海关中国人民银行霁山支行 霁山市粮食局霁山市财政局2021年3月5日',
    ['霁山市商务局', '霁山海关', '中国人民银行霁山支行', '霁山市粮食局', '霁山市财政局'],
  ],
  [
    'in columns over several lines',
    '　　霁山市商务局          霁山海关　　霁山市财政局        霁山大学　　2021年3月5日　　',
    ['霁山市商务局', '霁山海关', '霁山市财政局', '霁山大学'],
  ],
  ['that is none: a sentence with a day', '请霁山市商务局 霁山海关 汇总后报送 市政府2021年3月5日', []],
])('a signature %s', async (_, signature, issuers) => {
  const { document } = await parse(NOTICE(signature))
  expect(document.issuers).toEqual(issuers)
  expect(document.signedOn).toBe('2021-03-05')
})
