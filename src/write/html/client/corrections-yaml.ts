import type { DocumentCorrections } from '../../../model/corrections.ts'

/** What double quotes in YAML do not hold as it is, beside what JSON escapes. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** Keys whose values are words of our own, which need no quotes. */
const PLAIN = ['do', 'role', 'kind']

/**
 * A `*.govplan.yaml`: a value a line, so that a change is a line; texts and days in double quotes, because other
 * readers of YAML take `no`, `1.10` and the like for something else.
 */
export function correctionsYaml(documents: readonly DocumentCorrections[]): string {
  return fields({ version: 1, documents }, '')
}

function fields(value: object, indent: string): string {
  return Object.entries(value)
    .map(([key, one]) => `${indent}${key}:${behind(key, one, indent)}`)
    .join('')
}

function behind(key: string, value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? ' []\n' : `\n${value.map((one) => item(one, `${indent}  `)).join('')}`
  }
  if (typeof value === 'object' && value !== null) return `\n${fields(value, `${indent}  `)}`
  return ` ${typeof value !== 'string' || PLAIN.includes(key) ? value : quoted(value)}\n`
}

/** A member of a list: its first key behind the dash. */
function item(value: object, indent: string): string {
  const lines = fields(value, `${indent}  `)
  return `${indent}- ${lines.slice(indent.length + 2)}`
}

function quoted(text: string): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(text).replace(UNSAFE, escaped)
}
