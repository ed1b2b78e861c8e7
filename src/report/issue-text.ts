import type { z } from 'zod'
import type { Language } from './messages.ts'

type Issue = z.core.$ZodRawIssue
type Text = Readonly<Record<Language, string>>

/** What to write instead of a value that a file of a person holds; `undefined` where there is nothing to add. */
export function issueText(issue: Issue, language: Language): string | undefined {
  return textOf(issue)?.[language]
}

function textOf(issue: Issue): Text | undefined {
  const form = FORMS[String(issue.path?.at(-1))]
  if (form && issue.input !== undefined) return form
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue)
    case 'invalid_union':
      return Array.isArray(issue.options) ? choice(issue.options) : undefined
    case 'invalid_value':
      return choice(issue.values)
    case 'invalid_format':
      return issue.path?.at(-1) === 'task' ? ADDED : undefined
    case 'too_small':
      return EMPTY
    default:
      return undefined
  }
}

/** All that may stand there. */
function choice(values: readonly unknown[]): Text {
  return { zh: `只能写：${values.join('、')}`, en: `must be one of: ${values.join(', ')}` }
}

/** YAML takes `1.2` for a number, `true` for a truth and what is left out behind a key for `null`. */
function typeText({ expected, input, path }: Issue & { code: 'invalid_type' }): Text | undefined {
  if (input === undefined) return path?.at(-1) === 'file' ? NO_DOCUMENT : MISSING
  if (input === null) return EMPTY
  if (expected === 'array') return NO_LIST
  if (expected !== 'string' || !['number', 'boolean'].includes(typeof input)) return undefined
  return path?.at(-1) === 'task' ? NUMBER_IN_QUOTES : IN_QUOTES
}

const DAY: Text = {
  zh: '日期要真实存在，写成 YYYY-MM-DD，如 2024-03-01',
  en: 'must be a day of the calendar as YYYY-MM-DD, such as 2024-03-01',
}

/** Keys whose values have a form of their own. */
const FORMS: Readonly<Record<string, Text>> = {
  start: DAY,
  end: DAY,
  rrule: {
    zh: '周期要按 RFC 5545 书写，如 FREQ=MONTHLY;INTERVAL=3',
    en: 'must be a rule of RFC 5545, such as FREQ=MONTHLY;INTERVAL=3',
  },
  sha256: {
    zh: '要写 64 位小写十六进制数字，或去掉这一项',
    en: 'must be 64 hexadecimal digits in lower case, or be left out',
  },
}

const EMPTY: Text = { zh: '不能为空', en: 'must not be empty' }
const MISSING: Text = { zh: '缺少这一项', en: 'is missing' }
const NO_DOCUMENT: Text = { zh: '要写明 file 或 sha256', en: 'file or sha256 is missing' }
const NO_LIST: Text = { zh: '要写成列表，每项以“- ”开头', en: 'must be a list, each entry behind “- ”' }
const ADDED: Text = {
  zh: '新增任务的编号要写成 N1、N2 等',
  en: 'the number of an added task must be like N1, N2',
}
const NUMBER_IN_QUOTES: Text = {
  zh: '编号要加引号，如 "1.2"',
  en: 'the number must stand in quotes, such as "1.2"',
}
const IN_QUOTES: Text = {
  zh: '文字要加引号，如 "110"',
  en: 'the text must stand in quotes, such as "110"',
}
