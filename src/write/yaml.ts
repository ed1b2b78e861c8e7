import type { PlanDocument } from '../model/plan-document.ts'
import { toJson } from './to-json.ts'
import { wellFormed } from './visible.ts'
import type { Writer } from './writer.ts'

/** A document each, read alike by YAML 1.1 and 1.2: only what cannot be anything but a string stands unquoted. */
export const yaml: Writer = {
  name: 'yaml',
  extension: 'yaml',
  otherExtensions: ['yml'],
  mediaType: 'application/yaml',
  about: { zh: 'YAML，内容同 JSON，便于人读', en: 'YAML: as JSON, easier on the eye' },
  async *write(plans) {
    for (const plan of plans) yield document(plan)
  },
}

function document(plan: PlanDocument): string {
  return `---${node(plan, '')}\n`
}

/** What stands behind `key:` or `-`, with the blank or line break before it. */
function node(value: unknown, pad: string): string {
  if (typeof value === 'string') return ` ${scalar(value, pad)}`
  if (Array.isArray(value)) return sequence(value, pad)
  if (typeof value === 'object' && value !== null) return mapping(Object.entries(value), pad)
  return ` ${value}`
}

function sequence(values: readonly unknown[], pad: string): string {
  if (values.length === 0) return ' []'
  return values.map((value) => `\n${pad}- ${node(value, `${pad}  `).trimStart()}`).join('')
}

function mapping(entries: readonly [string, unknown][], pad: string): string {
  // Spans on one line: they are many, and nobody reads them one by one.
  if (entries.every(([, value]) => typeof value === 'number')) {
    return ` { ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
  }
  return entries.map(([key, value]) => `\n${pad}${key}:${node(value, `${pad}  `)}`).join('')
}

const PLAIN = /^\p{Script=Han}[\p{Script=Han}\p{Nd}A-Za-z、，。；：！？（）《》“”〔〕]*$/u
const NEEDS_ESCAPES = /[^\P{C}\n]|[\u2028\u2029]/u
const BLANK_AT_LINE_EDGE = /^\s|\s$|[^\S\n]\n|\n[^\S\n]/u

function scalar(text: string, pad: string): string {
  const value = wellFormed(text)
  if (PLAIN.test(value)) return value
  if (!value.includes('\n') || NEEDS_ESCAPES.test(value) || BLANK_AT_LINE_EDGE.test(value))
    return toJson(value)
  return `|-\n${value.replace(/^(?=.)/gmu, pad)}`
}
