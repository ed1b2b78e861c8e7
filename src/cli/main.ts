import { inOurWords, isCommanderError } from './commander-error.ts'
import { failureText } from './failure.ts'
import { type Io, processIo } from './io.ts'
import { programFor } from './program.ts'
import { say } from './say.ts'
import type { ExitCode, Session } from './session.ts'
import { deliver } from './target.ts'
import { isUsageError, usageError } from './usage-error.ts'
import { languageOf, WORDS } from './words.ts'

/** What a worker of `batch` does instead. */
export { workAsHand } from './batch/hand.ts'

/** Runs one command line (without `node govplan`) and tells the exit code. Never throws. */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const language = languageOf(argv)
  const session: Session = { io, language, words: WORDS[language], code: 0 }
  try {
    await dispatch(argv, session)
  } catch (error) {
    await explain(error, session)
  }
  return session.code
}

async function dispatch(argv: readonly string[], session: Session): Promise<void> {
  const printed: string[] = []
  const program = programFor(session, (text) => printed.push(text))
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!isCommanderError(error)) throw error
    if (error.exitCode !== 0) throw usageError(inOurWords(error, program, session.words))
    await deliver(printed, undefined, session)
  }
}

async function explain(error: unknown, session: Session): Promise<void> {
  if (!isUsageError(error)) {
    session.code = 1
    return say(session, failureText(error, session))
  }
  session.code = 2
  await say(session, error.message)
  await say(session, session.words.hint)
}
