import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stage } from '../src/govplan.ts'
import { expectSchemaOrder, expectSound } from './invariants.ts'
import { NOTICES, type Notice, planOf, REAL_NOTICES } from './notices.ts'

async function check(notice: Notice): Promise<void> {
  const plan = await planOf(notice)
  expectSound(plan, await stage('text', readFileSync(notice.path), { fileName: notice.name }))
  expectSchemaOrder(plan)
  expect(JSON.stringify(await planOf(notice)), 'parsed twice').toBe(JSON.stringify(plan))
}

describe('our own notices', () => {
  test.each(NOTICES)('$name', check)
})

describe.skipIf(REAL_NOTICES.length === 0)('real notices, skipped where ../shared/corpus is absent', () => {
  test.each(REAL_NOTICES)('$name', check)
})
