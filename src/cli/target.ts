import { type Chunk, OWN_OPTIONS, type WriteOptions, type Writer } from '../write/index.ts'
import { failureText, isClosedPipe } from './failure.ts'
import type { CommonFlags, Flags } from './flags.ts'
import { endingWriter, namedWriter } from './option-values.ts'
import { writeOutput } from './output.ts'
import { say } from './say.ts'
import { fillIn, type Session } from './session.ts'
import { usageError } from './usage-error.ts'

/** `-f` tells, then the ending of the output file; else a table for a terminal, JSON for everything else. */
export function writerOf(flags: Flags, session: Session): Writer {
  const writer = chosenWriter(flags, session)
  for (const name of OWN_OPTIONS) {
    if (!flags[name] || writer.ownOptions?.includes(name)) continue
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    throw usageError(fillIn(session.words.usageErrors.notForFormat, option) + writer.name)
  }
  if (writer.binary && flags.output === undefined && session.io.stdout.terminal) {
    throw usageError(fillIn(session.words.usageErrors.binary, writer.name))
  }
  return writer
}

function chosenWriter(flags: Flags, { io, words }: Session): Writer {
  if (flags.format !== undefined) return namedWriter(flags.format, words)
  if (flags.output !== undefined) return endingWriter(flags.output, words)
  return namedWriter(io.stdout.terminal ? 'table' : 'json', words)
}

export function writeOptions(
  writer: Writer,
  several: boolean,
  flags: Flags,
  { io, language }: Session,
): WriteOptions {
  const toTerminal = flags.output === undefined && io.stdout.terminal
  // A table is for reading and speaks as the messages do; headers that programs rely on stay.
  const headers = flags.headers ?? { table: language, parquet: 'en' as const }[writer.name] ?? 'zh'
  const width = (flags.output === undefined && io.stdout.columns) || Number(io.env.COLUMNS) || 100
  const color = wantsColor(flags, toTerminal, io.env)
  const { bom, merge = false, events = false, keepFormulas = false } = flags
  return { several, headers, bom, width, color, merge, events, keepFormulas }
}

/** The option decides, then NO_COLOR, then FORCE_COLOR, then whether a terminal shows it. */
export function wantsColor(
  flags: CommonFlags,
  terminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (flags.color !== undefined) return flags.color
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return terminal && env.TERM !== 'dumb'
}

/** Brings the result to the file or to standard output; what fails is said, a closed pipe is no failure. Tells whether it arrived. */
export async function deliver(
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  output: string | undefined,
  session: Session,
): Promise<boolean> {
  try {
    if (output !== undefined) await writeOutput(output, chunks)
    else for await (const chunk of chunks) await session.io.stdout.write(chunk)
    return true
  } catch (error) {
    if (output === undefined && isClosedPipe(error)) return true
    session.code = 1
    const { failures, stdout } = session.words
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    await say(
      session,
      `${output ?? stdout}: ${missing ? failures.outputFolder : failureText(error, session)}`,
    )
    return false
  }
}
