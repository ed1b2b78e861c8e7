import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withoutTold } from '../build-rules.mjs'

const RULE = `import type { Rule } from './rule.ts'

export const rule: Rule = {
  name: 'times/one',
  about: '“甲”,乙。',
  pattern: /(?<about>甲), examples: \\[/gu,
  read: ({ about }) => (about ? { yes: 1 }.yes : null),
  examples: [{ text: 'about: 甲', finds: [] }],
}
`

test('what tells of a rule is left out, and nothing else', () => {
  expect(withoutTold(RULE)).toBe(`import type { Rule } from './rule.ts'

export const rule: Rule = {
  name: 'times/one',
  pattern: /(?<about>甲), examples: \\[/gu,
  read: ({ about }) => (about ? { yes: 1 }.yes : null),
}
`)
})

test('the built library holds no example of a rule, and its rules', () => {
  const built = readFileSync('dist/index.js', 'utf8')
  expect(built).toContain('times/month-end')
  expect(built).not.toContain('examples:')
})
