import { describe, expect, test } from 'vitest'
import { width } from '../../src/write/width.ts'
import { wrap } from '../../src/write/wrap.ts'
import { hostilePlan, plan, richPlan, task, unit } from './sample.ts'
import { written } from './written.ts'

describe.each([20, 40, 59, 60, 80, 120, 200])('a table of %i columns', (columns) => {
  test.each([
    ['a rich plan', richPlan()],
    ['hostile texts', hostilePlan()],
  ])('no line is wider: %s', async (_, sample) => {
    const lines = (await written('table', [sample], { width: columns })).split('\n')
    expect(lines.filter((line) => width(line) > columns)).toEqual([])
  })

  test('nothing is lost', async () => {
    const text = (await written('table', [richPlan()], { width: columns })).replace(/\s/g, '')
    for (const phrase of ['省政府督查室', '黑政发〔2021〕93号', '启动和自查自纠阶段(1月至2月)']) {
      expect([...phrase].every((character) => text.includes(character))).toBe(true)
    }
  })
})

test('colour only where asked for', async () => {
  expect(await written('table', [richPlan()])).not.toContain('\u001b')
  expect(await written('table', [richPlan()], { color: true })).toContain(
    '\u001b[32m牵头：省司法厅\u001b[39m',
  )
})

test('leads come first, whatever the order in the text', async () => {
  const units = [unit('support', '省财政厅'), unit('lead', '省发展改革委')]
  const text = await written('table', [plan([task('1', { units })])])
  expect(text.indexOf('牵头：省发展改革委')).toBeLessThan(text.indexOf('配合：省财政厅'))
})

test('absurd widths do no harm', async () => {
  for (const columns of [-1, 0, 1.5, 1e9]) await written('table', [richPlan()], { width: columns })
})

describe('wrap', () => {
  test.each([
    ['加强组织领导，落实责任', 8, ['加强组织', '领导，落', '实责任']],
    ['加强组织，落实', 8, ['加强组', '织，落实']],
    ['推进《方案》', 6, ['推进', '《方', '案》']],
    ['部署APP平台', 6, ['部署', 'APP平', '台']],
    ['2021-12-31 ~ 2022-01-01', 12, ['2021-12-31 ~', '2022-01-01']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 3, ['']],
    ['甲\n乙', 9, ['甲', '乙']],
  ])('%s to %i columns', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines)
  })

  test('long texts are wrapped whole, in the time of a test', () => {
    for (const text of [
      '（'.repeat(2e5),
      '，'.repeat(2e5),
      '一'.repeat(2e5),
      'a'.repeat(2e5),
      ' '.repeat(2e5),
    ]) {
      expect(wrap(`年${text}`, 40).join('').trimEnd()).toBe(`年${text}`.trimEnd())
    }
  })
})
