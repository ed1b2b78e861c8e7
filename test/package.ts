import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'

export const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** Runs a module as a user of the built package would write it: `govplan` is found through `exports`. */
export async function runModule(code: string): Promise<string> {
  const args = ['--input-type=module', '--eval', code]
  return (await promisify(execFile)(process.execPath, args, { cwd: ROOT })).stdout
}

/** What the compiler has against a module that uses the types of the built package. */
export function typeErrors(code: string): string[] {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (path) => readFileSync(path, 'utf8'))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  const user = `${ROOT}user.ts`
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (path) => path === user || fileExists(path)
  host.readFile = (path) => (path === user ? code : readFile(path))
  const program = ts.createProgram([user], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

/**
 * An expression for the most memory in MiB that a module run here had. A process counts that of the one that
 * started it as its own (`maxRSS`), but not where Linux tells it.
 */
export const PEAK_MIB = `await import('node:fs').then(({ readFileSync }) => {
  try { return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024 }
  catch { return process.resourceUsage().maxRSS / 1024 }
})`
