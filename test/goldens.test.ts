import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stage } from '../src/govplan.ts'
import type { PlanDocument } from '../src/model/plan-document.ts'
import { NOTICES, type Notice, planOf } from './notices.ts'
import { written } from './write/written.ts'

/** `npm run test:update` writes what is expected anew; a person reads the difference. */
describe.each(NOTICES)('$name', (notice) => {
  test('JSON', async () => {
    expectGolden(notice, 'json', await written('json', [await planOf(notice)]))
  })

  test('CSV', async () => {
    expectGolden(notice, 'csv', await written('csv', [await planOf(notice)]))
  })

  test('diagnostics', async () => {
    const text = await stage('text', readFileSync(notice.path), { fileName: notice.name })
    expectGolden(notice, 'diagnostics.txt', told(await planOf(notice), text))
  })
})

function expectGolden({ path }: Notice, ending: string, found: string): void {
  const golden = `${path}.expected.${ending}`
  if (process.env.GOVPLAN_UPDATE) writeFileSync(golden, found)
  expect(found).toBe(readFileSync(golden, 'utf8'))
}

/** A line a diagnostic: where, how grave, which, about what. */
function told({ diagnostics }: PlanDocument, text: string): string {
  if (diagnostics.length === 0) return 'none\n'
  return diagnostics
    .map(({ span, severity, code, message }) => {
      const place = span === null ? '-' : `${span.line}:${span.column}`
      const phrase = span === null ? '' : `  «${text.slice(span.start, Math.min(span.end, span.start + 30))}»`
      return `${place} ${severity} ${code}  ${message}${phrase}\n`
    })
    .join('')
}
