import { ReadError } from '../read/index.ts'
import { fillIn, type Session } from './session.ts'

/** Why an input or output failed and what to do about it, in one line, never with a stack trace. */
export function failureText(
  error: unknown,
  { language, words }: Pick<Session, 'language' | 'words'>,
): string {
  if (error instanceof ReadError) return error.messages[language]
  const { failures } = words
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === undefined || !/^[A-Z0-9]+$/.test(code)) {
    return fillIn(failures.bug, error instanceof Error ? error.message : String(error))
  }
  return isKnown(failures, code) ? failures[code] : fillIn(failures.system, code)
}

function isKnown<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}

/** A reader that went away (`| head`): no error at all. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED'
}
