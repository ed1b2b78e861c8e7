import { wellFormed } from './visible.ts'

/** Characters that JSON lets stand raw but that steer a terminal, turn text round or end a line elsewhere. */
const UNSEEN =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g

/** JSON that reads back as the same value, with unseen characters escaped and lone surrogates replaced. */
export function toJson(value: unknown, indent?: number): string {
  const plain = JSON.stringify(value, null, indent)
  const json = plain.includes('\\ud') ? JSON.stringify(value, mendStrings, indent) : plain
  return escapeUnseen(json)
}

/** JSON, or YAML in double quotes, that shows every character that it holds. */
export function escapeUnseen(json: string): string {
  return json.replace(UNSEEN, escaped)
}

function mendStrings(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
