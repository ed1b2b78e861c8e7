import { expect, test } from 'vitest'
import {
  isBodyName,
  isBodyNames,
  isTitleHead,
  isTitleLine,
  readAnnexMark,
} from '../../src/text/line-shapes.ts'

test.each([
  ['霁山市安全整治行动计划', true],
  ['霁山市仓储整治方案(试行)', true],
  ['现将方案印发给你们。', false],
  ['附件1', false],
  ['霁山市重点任务', false],
  ['霁山市安全整治重点工作任务', true],
  ['霁山市安全整治行动计划以外', false],
])('a title closes with a kind of text: %s', (line, expected) => {
  expect(isTitleLine(line)).toBe(expected)
})

test.each([
  ['霁山市人民政府关于进一步加强', true],
  ['为认真贯彻落实关于安全的指示', false],
  ['根据有关规定和上级部署', false],
  ['霁山市人民政府', false],
  ['霁政办发〔2021〕11号', false],
])('the head of a title is no preface, body or number: %s', (line, expected) => {
  expect(isTitleHead(line)).toBe(expected)
})

test('bodies sign alone or in columns', () => {
  expect(isBodyName('霁山市人民政府办公室')).toBe(true)
  expect(isBodyNames('霁山市商务局  霁山海关')).toBe(true)
  expect(isBodyNames('霁山市商务局  请汇总后报送')).toBe(false)
})

test('an annex tells its number, or has none', () => {
  expect(readAnnexMark('附件2：任务分工表'.normalize('NFKC'))).toEqual({ number: 2, rest: '任务分工表' })
  expect(readAnnexMark('附表一 任务分工表')).toEqual({ number: 1, rest: '任务分工表' })
  expect(readAnnexMark('附件')).toEqual({ number: 0, rest: '' })
  expect(readAnnexMark('附加说明')).toBeNull()
})
