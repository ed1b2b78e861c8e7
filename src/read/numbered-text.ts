import type { Origin } from '../model/origin.ts'
import type { RawText } from './reader.ts'

/** A paragraph with the number that the word processor gives it; `apart`: something stands between the two. */
export function numberedText(number: string, apart: boolean, text: string, origin: Origin): RawText {
  if (number === '') return { kind: 'text', text, origin }
  const space = apart && (/[\dA-Za-z]$/.test(number) || /^[\dA-Za-z]/.test(text))
  const front = space ? `${number} ` : number
  return { kind: 'text', text: front + text, origin, automatic: front.length }
}
