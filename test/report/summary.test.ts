import { expect, test } from 'vitest'
import { countsOf, summary } from '../../src/report/summary.ts'
import { place, plan, richPlan, task, unit } from '../write/sample.ts'

test('counts tasks, different units, deadlines and diagnostics over all documents', () => {
  const warning = { code: 'number-gap', severity: 'warning', message: '', span: place, other: null } as const
  const other = plan([task('1', { units: [unit('lead', '省司法厅'), unit('support', '__proto__')] })], {
    diagnostics: [warning, { ...warning, code: 'time-ambiguous', severity: 'info' }],
  })
  const counts = countsOf([richPlan(), other])
  expect(counts).toEqual({ documents: 2, tasks: 5, units: 7, deadlines: 3, warnings: 1, remarks: 1 })
  expect(summary(counts)).toBe('2 份文件：任务 5 项，单位 7 个，时限 3 个，警告 1 处，提示 1 处')
  expect(summary(counts, 'en')).toBe('2 documents: 5 tasks, 7 units, 3 deadlines, 1 warning, 1 remark')
})
