import type { Document } from 'yaml'
import type { z as Zod } from 'zod'
import { issueText } from '../report/issue-text.ts'
import { fillIn, type Session } from './session.ts'

/** The first thing wrong in a file that a person wrote, line and column from 1. */
export interface FileProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Reads a YAML file by its schema, or tells what is wrong with it and where. The libraries load only here. */
export async function checkedYaml<T>(
  bytes: Uint8Array,
  schemaWith: (z: typeof Zod) => Zod.ZodType<T> | Promise<Zod.ZodType<T>>,
  { words, language }: Pick<Session, 'words' | 'language'>,
): Promise<{ readonly data: T } | { readonly problem: FileProblem }> {
  const text = decoded(bytes)
  if (text === null) return problemAt(1, 1, words.config.encoding)
  const [{ LineCounter, parseDocument }, { z }] = await Promise.all([import('yaml'), import('zod')])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    return problemAt(line, col, fillIn(words.config.syntax, broken.code))
  }
  const data = dataOf(document)
  if (data === undefined) return problemAt(1, 1, fillIn(words.config.syntax, 'ALIASES'))
  const { localeError } = z.locales[language === 'zh' ? 'zhCN' : 'en']()
  const checked = (await schemaWith(z)).safeParse(data, {
    error: (issue) => issueText(issue, language) ?? localeError(issue),
  })
  if (checked.success) return { data: checked.data }
  const issue = checked.error.issues[0]!
  const { line, col } = lines.linePos(offsetOf(issue, document))
  const path = issue.path.join('.')
  return problemAt(line, col, path === '' ? issue.message : `${path}: ${issue.message}`)
}

function problemAt(line: number, column: number, message: string): { problem: FileProblem } {
  return { problem: { line, column, message } }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What the document holds, `{}` where nothing; `undefined` where its aliases grow beyond all measure. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS() ?? {}
  } catch {
    return undefined
  }
}

/** Where the value stands that an issue speaks of: the key that is not known, else the nearest that there is. */
function offsetOf(issue: Zod.core.$ZodIssue, document: Document): number {
  const path = [...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const map = path.length === 0 ? document.contents : document.getIn(path, true)
    const key = keyOf(map, issue.keys[0])
    if (key !== null) return key
  }
  for (;;) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    const range = (node as { range?: readonly number[] } | null | undefined)?.range
    if (range !== undefined) return range[0]!
    if (path.length === 0) return 0
    path.pop()
  }
}

function keyOf(map: unknown, name: string | undefined): number | null {
  const { items } = map as { items?: { key?: { value?: unknown; range?: readonly number[] } }[] }
  return items?.find(({ key }) => key?.value === name)?.key?.range?.[0] ?? null
}
