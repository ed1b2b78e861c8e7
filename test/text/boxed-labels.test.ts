import { expect, test } from 'vitest'
import { withPlainLabels } from '../../src/text/boxed-labels.ts'

test.each([
  ['【牵头单位】省财政厅 【完成时限】6月底前', ' 牵头单位:省财政厅  完成时限:6月底前'],
  ['【责任单位】:省财政厅', ' 责任单位 :省财政厅'],
  ['〔2021〕5号【背景】', '〔2021〕5号【背景】'],
  ['[责任单位:省财政厅]', '[责任单位:省财政厅]'],
])('%s', (text, plain) => {
  expect(withPlainLabels(text)).toBe(plain)
  expect(plain).toHaveLength(text.length)
})
