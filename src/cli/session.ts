import type { Language } from '../report/messages.ts'
import type { Io } from './io.ts'
import type { Words } from './words.ts'

export type ExitCode = 0 | 1 | 2 | 3

/** One run of the command line: what every command shares. A command sets `code`. */
export interface Session {
  readonly io: Io
  readonly language: Language
  readonly words: Words
  code: ExitCode
}

export function fillIn(text: string, value: string | number): string {
  return text.replace('{}', () => String(value))
}
