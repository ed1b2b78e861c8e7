import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url))

export const SPRING = join(FIXTURES, 'spring.txt')
export const GAP = join(FIXTURES, 'gap.txt')
export const DIFFERS = join(FIXTURES, 'differs.txt')
export const ESCAPES = join(FIXTURES, 'escapes.txt')

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
  const child = spawn(program, args, { cwd, env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env } })
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
