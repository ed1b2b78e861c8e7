import type { z } from 'zod'
import type { Language } from './messages.ts'

type Issue = z.core.$ZodRawIssue
type Text = Readonly<Record<Language, string>>

/** What to write instead of a value that a file of a person holds; `undefined` where there is nothing to add. */
export function issueText(issue: Issue, language: Language): string | undefined {
  return textOf(issue)?.[language]
}

function textOf(issue: Issue): Text | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue)
    case 'invalid_union':
      return Array.isArray(issue.options) ? choice(issue.options) : undefined
    case 'invalid_value':
      return choice(issue.values)
    default:
      return undefined
  }
}

/** All that may stand there. */
function choice(values: readonly unknown[]): Text {
  return { zh: `只能写：${values.join('、')}`, en: `must be one of: ${values.join(', ')}` }
}

/** YAML takes `1.2` for a number and `true` for a truth. */
function typeText({ expected, input, path }: Issue & { code: 'invalid_type' }): Text | undefined {
  if (expected !== 'string' || !['number', 'boolean'].includes(typeof input)) return undefined
  return path?.at(-1) === 'task' ? NUMBER_IN_QUOTES : IN_QUOTES
}

const NUMBER_IN_QUOTES: Text = {
  zh: '编号要加引号，如 "1.2"',
  en: 'the number must stand in quotes, such as "1.2"',
}
const IN_QUOTES: Text = {
  zh: '文字要加引号，如 "110"',
  en: 'the text must stand in quotes, such as "110"',
}
