import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PlanDocument, parse } from '../src/index.ts'

type Task = PlanDocument['tasks'][number]

/** Small notices, each with a form seen in real ones, and the tasks that stand in it, one a line. */
const PATTERNS = readFileSync(new URL('../fixtures/patterns.txt', import.meta.url), 'utf8')
  .split(/^=== /mu)
  .slice(1)
  .map((block) => {
    const [name = '', ...lines] = block.trimEnd().split('\n')
    const bar = lines.lastIndexOf('---')
    return { name, text: lines.slice(0, bar).join('\n'), tasks: lines.slice(bar + 1) }
  })

/** `2.1 s 标题 | l:市水利局 | deadline 每月 -/2024-06-30`; `^` inherited, `…` the list goes on, `?` ambiguous. */
function told({ id, kind, title, units, persons, times }: Task): string {
  const who = units.map(
    ({ role, name, open, inherited }) => `${role[0]}:${name}${open ? '…' : ''}${inherited ? '^' : ''}`,
  )
  const whom = persons.map(({ role, name }) => `${role} ${name}`)
  const when = times.map(
    (one) =>
      `${one.kind} ${one.text}${one.ambiguous ? '?' : ''} ${one.rrule ?? `${one.start ?? '-'}/${one.end ?? '-'}`}`,
  )
  return [`${id} ${kind[0]} ${title}`, ...who, ...whom, ...when].join(' | ')
}

function fieldsOf({ document }: PlanDocument): string {
  const { title, noticeTitle, number, issuers, signedOn } = document
  return `# ${[title, noticeTitle, number, issuers.join('、'), signedOn].map((one) => one || '-').join(' | ')}`
}

describe('forms of real notices', () => {
  test.each(PATTERNS.map((one) => [one.name, one] as const))('%s', async (_, { text, tasks }) => {
    const fileName = /<table|<p>/u.test(text) ? 'notice.html' : 'notice.txt'
    const plan = await parse(text, { fileName })
    const fields = tasks[0]?.startsWith('# ') ? [fieldsOf(plan)] : []
    expect([...fields, ...plan.tasks.map(told)]).toEqual(tasks)
  })
})
