import { readCommandLine } from './command-line.ts'
import { failureText } from './failure.ts'
import { helpText } from './help.ts'
import { type Io, processIo } from './io.ts'
import { say } from './say.ts'
import type { ExitCode, Session } from './session.ts'
import { deliver } from './target.ts'
import { isUsageError } from './usage-error.ts'
import { version } from './version.ts'
import { languageOf, WORDS } from './words.ts'

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
  const { command, files, flags } = readCommandLine(argv, session.words)
  if (flags.version) await deliver([`${version()}\n`], undefined, session)
  else if (flags.help || !command) await deliver([helpText(command, session.words)], undefined, session)
  else await command.run(files, flags, session)
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
