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
  [
    'whose first body stands behind the last sentence, the others below it',
    '  霁山市商务局\n霁山市财政局2021年3月5日（此件主动公开）为做好工作，提出以下方案：',
    ['霁山市商务局', '霁山市财政局'],
  ],
  ['with a name spread out', '\n商 务 部\n交通运输部\n2021年3月5日', ['商务部', '交通运输部']],
  [
    'of offices of a school',
    '\n党委宣传部　　　图书馆\n学生工作部（处）　　　校团委\n2021年3月5日',
    ['党委宣传部', '图书馆', '学生工作部（处）', '校团委'],
  ],
  [
    'in columns, of which one is too narrow for its name',
    '\n霁山市商务局　　　霁山市公安局\n霁山市人民政府国有资产　　　霁山市机关事务管理局\n监督管理委员会\n2021年3月5日',
    ['霁山市商务局', '霁山市公安局', '霁山市人民政府国有资产监督管理委员会', '霁山市机关事务管理局'],
  ],
  [
    'in columns, the last name broken, its rest no name of its own',
    '\n霁山市财政局　　　霁山市农业农村和水利\n事务中心\n2021年3月5日',
    ['霁山市财政局', '霁山市农业农村和水利事务中心'],
  ],
  [
    'in columns above a body of its own line',
    '\n霁山市商务局　　　霁山市公安局\n霁山市财政局\n2021年3月5日',
    ['霁山市商务局', '霁山市公安局', '霁山市财政局'],
  ],
  [
    'below a closing phrase, which is no part of it',
    '\n特此通知\n国务院办公厅\n2021年3月5日',
    ['国务院办公厅'],
  ],
  ['below a sentence without its stop', '\n请各市认真贯彻\n教育部\n2021年3月5日', ['教育部']],
  [
    'in columns beside a body that tells no place',
    '\n国务院国有资产　　　教育部\n监督管理委员会\n2021年3月5日',
    ['国务院国有资产监督管理委员会', '教育部'],
  ],
  [
    'in columns that are both too narrow',
    '\n霁山市人民政府国有资产  霁山市农村能源\n监督管理委员会  服务中心\n2021年3月5日',
    ['霁山市人民政府国有资产监督管理委员会', '霁山市农村能源服务中心'],
  ],
  ['that is none: a list of annexes', '\n附件  46.要求县粮食厅\n2021年3月5日', []],
  ['that is none: a sentence with a day', '请霁山市商务局 霁山海关 汇总后报送 市政府2021年3月5日', []],
])('a signature %s', async (_, signature, issuers) => {
  const { document } = await parse(NOTICE(signature))
  expect(document.issuers).toEqual(issuers)
  expect(document.signedOn).toBe('2021-03-05')
})

test.each([
  ['各县人民政府；市直有关单位：', ['各县人民政府', '市直有关单位']],
  ['各县人民政府，园区管委会；有关企业：', ['各县人民政府', '园区管委会', '有关企业']],
  ['各县要加强领导；各乡镇要抓好落实，重点如下：', []],
])('addressees %s', async (line, expected) => {
  const text = NOTICE('霁山市人民政府2021年3月5日').replace('各县区人民政府：', line)
  expect((await parse(text)).document.addressees).toEqual(expected)
})
