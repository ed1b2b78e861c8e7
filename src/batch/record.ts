import type { ParseOptions } from '../parse-options.ts'
import { isIsoDay } from '../text/calendar.ts'

/** A record of a stream, ready to parse. */
export interface StreamRecord {
  /** As given, of any JSON type; `null` where there is none. */
  readonly id: unknown
  readonly content: string | Uint8Array
  readonly options: ParseOptions
}

/** What is wrong with a record. */
export type RecordProblem = 'noJson' | 'noContent' | 'noBase64' | 'noText' | 'noDay'

export interface BadRecord {
  readonly id: unknown
  readonly problem: RecordProblem
  /** The key that is meant. */
  readonly key?: string
}

const TEXTS = ['name', 'encoding', 'date'] as const
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/

/** Reads a line as a record; keys that it does not know are left alone. */
export function readRecord(line: string): StreamRecord | BadRecord {
  const value = objectIn(line)
  if (value === null) return { id: null, problem: 'noJson' }
  const { id = null, text, base64, name, encoding, date } = value
  const key = TEXTS.find(
    (key) => value[key] !== undefined && value[key] !== null && typeof value[key] !== 'string',
  )
  if (key) return { id, problem: 'noText', key }
  if (date && !isIsoDay(date as string)) return { id, problem: 'noDay' }
  const content =
    typeof text === 'string' ? text : typeof base64 === 'string' ? fromBase64(base64) : undefined
  if (content === undefined) return { id, problem: 'noContent' }
  if (content === null) return { id, problem: 'noBase64' }
  const options = {
    ...(name ? { fileName: name as string } : {}),
    ...(encoding ? { encoding: encoding as string } : {}),
    ...(date ? { date: date as string } : {}),
  }
  return { id, content, options }
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function fromBase64(text: string): Uint8Array | null {
  const plain = text.replace(/[\r\n]/g, '')
  return BASE64.test(plain) ? Buffer.from(plain, 'base64') : null
}
