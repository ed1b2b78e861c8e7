import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as main from '../../src/cli/main.ts'

const BIN = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url))

export const SPRING = join(FIXTURES, 'spring.txt')
export const GAP = join(FIXTURES, 'gap.txt')
export const DIFFERS = join(FIXTURES, 'differs.txt')
export const ESCAPES = join(FIXTURES, 'escapes.txt')

const PLAIN = { NO_COLOR: '', FORCE_COLOR: '' }

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program as a shell would, `input` on its standard input. */
export function govplan(
  args: readonly string[],
  options: {
    readonly cwd?: string
    readonly input?: Iterable<Uint8Array>
    readonly env?: NodeJS.ProcessEnv
  } = {},
): Promise<Outcome> {
  return run(process.execPath, [BIN, ...args], options)
}

let built: typeof main | undefined

/**
 * What the built program answers, called in this process: one of its own costs a quarter of a second. For what
 * needs no process: no signals, no workers, no pipes. No two at once, as they share the working folder.
 */
export async function answer(
  args: readonly string[],
  { cwd = process.cwd(), input = [] }: { readonly cwd?: string; readonly input?: Iterable<Uint8Array> } = {},
): Promise<Outcome> {
  built ??= createRequire(import.meta.url)('../../bin/load.js').load() as typeof main
  const [out, err] = [[], []] as [Buffer[], Buffer[]]
  const sink = (chunks: Buffer[]) => ({
    terminal: false,
    columns: undefined,
    write: async (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk as string)),
  })
  const here = process.cwd()
  process.chdir(cwd)
  try {
    const code = await built.run(args, {
      env: { ...process.env, ...PLAIN },
      stdin: async function* () {
        yield* input
      },
      stdout: sink(out),
      stderr: sink(err),
    })
    return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
  } finally {
    process.chdir(here)
  }
}

/** Runs a shell line in which `govplan` is the built program. */
export function shell(line: string, cwd?: string): Promise<Outcome> {
  const govplan = `govplan() { "${process.execPath}" "${BIN}" "$@"; }`
  return run('bash', ['-c', `${govplan}\n${line}`], cwd === undefined ? {} : { cwd })
}

async function run(
  program: string,
  args: readonly string[],
  { cwd, input = [], env }: NonNullable<Parameters<typeof govplan>[1]>,
): Promise<Outcome> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...PLAIN, ...env } })
  const done = new Promise<number | null>((resolve) => child.on('close', resolve))
  const texts = [child.stdout, child.stderr].map(async (stream) =>
    Buffer.concat(await stream.toArray()).toString(),
  )
  child.stdin.on('error', () => {})
  for (const chunk of input)
    if (!child.stdin.write(chunk)) await new Promise((go) => child.stdin.once('drain', go))
  child.stdin.end()
  const [stdout = '', stderr = ''] = await Promise.all(texts)
  return { code: await done, stdout, stderr }
}

/** Runs `use` in a new folder, which is gone afterwards. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'govplan-cli-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
