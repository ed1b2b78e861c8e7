import { expect, test } from 'vitest'
import { isNumberColumn, readColumn } from '../../../src/outline/tables/columns.ts'

/** At least one header for each character that headers end with. */
test.each([
  ['number', '序号 序 项次 序列 号 No NO.'],
  ['section', '类别 领域 类型 方面 板块 环节 议题 主攻方向 一级指标 类'],
  ['shared', '配合/责任单位 责任(配合)部门'],
  ['detail', '具体举措 主要内容 推进措施 工作要求 细化任务 具体工作 建设内容及规模'],
  ['problem', '问题 问题描述 问题表现 问题清单 反馈问题内容'],
  ['goal', '年度目标 目标值 工作目标及要求'],
  [
    'name',
    '改革举措 重点工作 工作安排 任务分工 工作要点 任务名称 重点任务 建设项目 工程 事项 民生实事 活动内容 活动',
  ],
  ['lead', '牵头单位 市卫健委内牵头处室'],
  ['responsible', '单位 部门 责任单位及责任人'],
  ['person', '责任人'],
  ['time', '完成时限 验收时限 第一季度 二季度目标'],
  ['other', '备注 及责任人 项目责任科室负责人'],
])('%s: %s', (kind, headers) => {
  for (const header of headers.split(' ')) expect([header, readColumn(header).kind]).toEqual([header, kind])
})

test('blanks inside a header and a remark behind it do not matter', () => {
  expect(readColumn('类 别')).toEqual({ kind: 'section', header: '类别' })
  expect(readColumn('责任单位(第一个为牵头单位)')).toEqual({ kind: 'responsible', header: '责任单位' })
})

test.each([
  ['序 号', true],
  ['No.', true],
  ['序号和名称', false],
  ['', false],
])('a column of numbers: %s %s', (text, told) => {
  expect(isNumberColumn(text)).toBe(told)
})
