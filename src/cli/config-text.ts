import type { Document } from 'yaml'
import type { z as Zod } from 'zod'
import type { Config } from './config.ts'
import { fillIn, type Session } from './session.ts'

/** The first thing wrong in a configuration, line and column from 1. */
export interface ConfigProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

const MOST_BODIES = 10_000
const MOST_NAMES = 100
const LONGEST_NAME = 80

/** Reads a configuration, or tells what is wrong with it and where. The libraries load only here. */
export async function checkConfig(
  bytes: Uint8Array,
  { words, language }: Pick<Session, 'words' | 'language'>,
): Promise<{ readonly config: Config } | { readonly problem: ConfigProblem }> {
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
  const schema = schemaWith(z, words.config.twice)
  const told = z.locales[language === 'zh' ? 'zhCN' : 'en']().localeError
  const checked = schema.safeParse(data, { error: told })
  if (checked.success) return { config: checked.data }
  const issue = checked.error.issues[0]!
  const { line, col } = lines.linePos(offsetOf(issue, document))
  const path = issue.path.join('.')
  return problemAt(line, col, path === '' ? issue.message : `${path}: ${issue.message}`)
}

function problemAt(line: number, column: number, message: string): { problem: ConfigProblem } {
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

/** `bodies: [{ canonical, names }]`; a name may stand for one body only. */
function schemaWith(z: typeof Zod, twice: string) {
  const name = z.string().trim().min(1).max(LONGEST_NAME)
  const body = z.strictObject({ canonical: name, names: z.array(name).min(1).max(MOST_NAMES) })
  return z
    .strictObject({ bodies: z.array(body).max(MOST_BODIES).default([]) })
    .superRefine(({ bodies }, { addIssue }) => {
      const known = new Map<string, string>()
      for (const [index, { canonical, names }] of bodies.entries())
        for (const [place, one] of names.entries()) {
          const other = known.get(one) ?? canonical
          known.set(one, canonical)
          if (other === canonical) continue
          const path = ['bodies', index, 'names', place]
          addIssue({ code: 'custom', path, message: fillIn(twice, other) })
        }
    })
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
