import { type BadRecord, readRecord, type StreamRecord } from '../batch/record.ts'
import { parse } from '../govplan.ts'
import type { ParseOptions } from '../parse-options.ts'
import { MAX_BYTES, ReadError } from '../read/index.ts'
import { toJson } from '../write/to-json.ts'
import { configFor } from './config.ts'
import { failureText, isClosedPipe } from './failure.ts'
import type { CommonFlags } from './flags.ts'
import { say } from './say.ts'
import { fillIn, type Session } from './session.ts'

export interface StreamFlags extends CommonFlags {
  readonly date?: string
  readonly strict?: boolean
  readonly config?: string
}

interface Result {
  readonly line: string
  readonly failed: boolean
  readonly warnings: boolean
}

/** Writes a line for every record of standard input, in their order; nothing is kept from one to the next. */
export async function streamRecords(flags: StreamFlags, session: Session): Promise<void> {
  const config = await configFor(flags.config, session)
  if (config === null) return
  const { io, language, words } = session
  const options: ParseOptions = {
    ...config,
    lang: language,
    convert: async (...asked) => (await import('./office.ts')).convertWithOffice(io, ...asked),
    ...(flags.date && { date: flags.date }),
  }
  let [records, failed, warned] = [0, 0, false]
  try {
    for await (const line of linesOf(io.stdin())) {
      if (line.trim() === '') continue
      const result = await resultOf(line, options, session)
      records++
      if (result.failed) failed++
      warned ||= result.warnings
      await io.stdout.write(result.line)
    }
  } catch (error) {
    if (isClosedPipe(error)) return
    failed++
    await say(session, `${words.stdin}: ${failureText(error, session)}`)
  }
  if (failed > 0) session.code = 1
  else if (flags.strict && warned) session.code = 3
  if (flags.quiet) return
  const values = [records, records - failed, failed]
  await say(session, values.reduce<string>(fillIn, words.batch.stream.summary))
}

async function resultOf(line: string, options: ParseOptions, session: Session): Promise<Result> {
  const record = readRecord(line)
  if ('problem' in record) return failure(record.id, record.problem, problemText(record, session))
  try {
    return success(record, await parse(record.content, { ...options, ...record.options }))
  } catch (error) {
    const code = error instanceof ReadError ? error.reason : 'bug'
    return failure(record.id, code, failureText(error, session))
  }
}

function success({ id }: StreamRecord, plan: Awaited<ReturnType<typeof parse>>): Result {
  const warnings = plan.diagnostics.some(({ severity }) => severity === 'warning')
  return { line: `${toJson({ id, plan })}\n`, failed: false, warnings }
}

function failure(id: unknown, code: string, message: string): Result {
  return { line: `${toJson({ id, error: { code, message } })}\n`, failed: true, warnings: false }
}

function problemText({ problem, key = '' }: BadRecord, { words }: Session): string {
  return fillIn(words.batch.stream[problem], key)
}

/** The lines of a stream of bytes as UTF-8; one that no string could hold ends it. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield decoder.decode(Buffer.concat([...parts, chunk.subarray(start, end)]))
      parts = []
      length = 0
      start = end + 1
    }
    const rest = chunk.subarray(start)
    length += rest.length
    if (length > MAX_BYTES) throw new ReadError('too-large', '512 MiB')
    if (rest.length > 0) parts.push(rest)
  }
  if (length > 0) yield decoder.decode(Buffer.concat(parts))
}
