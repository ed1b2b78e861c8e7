import type { Failure } from '../../batch/crew.ts'
import { isFull } from '../../batch/disk.ts'
import { ReadError } from '../../read/index.ts'
import type { Language } from '../../report/messages.ts'
import { failureText } from '../failure.ts'
import { WORDS } from '../words.ts'

/** The code and the words for why a file could not be converted. */
export function failureOf(error: unknown, language: Language): Failure {
  const code = error instanceof ReadError ? error.reason : (error as NodeJS.ErrnoException | undefined)?.code
  const message = failureText(error, { language, words: WORDS[language] })
  return { code: code ?? 'bug', message, full: isFull(error) }
}
