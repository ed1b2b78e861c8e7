import { expect, test } from 'vitest'
import { readFieldLabel } from '../../src/text/field-labels.ts'

/** At least one label for each character that labels end with. */
test.each([
  ['person', '分管领导 责任人 责任人员 联系人'],
  ['lead', '牵头单位 市级牵头部门 牵头司局 牵头科室 牵头主体 牵头 主办 主责 汇总 牵头(责任)部门'],
  ['support', '配合单位 参与部门 协作司局 协同处室 配合 协办 参与 参(协)办单位'],
  ['supervise', '督办单位 监管部门'],
  ['responsible', '责任单位 落实部门 承办司局 实施科室 责任主体 经办机构 任务分工 责任 行业主管部门'],
  ['time', '完成时限 时间 节点 进度 时限要求 时间安排 推进时间表 完成日期 起止日 月份 建设工期'],
  ['other', '目标 工作措施 单位 人 责任单位名单 关于进一步明确有关工作的责任单位'],
])('%s: %s', (kind, labels) => {
  for (const label of labels.split(' ')) expect([label, readFieldLabel(label)]).toEqual([label, kind])
})

test('blanks inside do not matter', () => {
  expect(readFieldLabel('责 任 单 位')).toBe('responsible')
  expect(readFieldLabel('')).toBe('other')
})
