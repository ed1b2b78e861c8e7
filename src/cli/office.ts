import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Io } from './io.ts'

const LONGEST = 60_000

/** By path and name: no macros, and nothing that a document links to is fetched: the way out is one that is none. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string | number])[] = [
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', 3],
  ['Inet/Settings', 'ooInetProxyType', 2],
  ['Inet/Settings', 'ooInetHTTPProxyName', '0.0.0.0'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', 1],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '0.0.0.0'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', 1],
  ['Inet/Settings', 'ooInetNoProxy', ''],
]

function settings(): string {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join('')}</oor:items>\n`
}

/**
 * Converts with LibreOffice where `soffice` is on PATH, within a minute and in a folder of its own that is
 * removed whatever happens; `null` where there is none, or it fails.
 */
export async function convertWithOffice(
  { env }: Pick<Io, 'env'>,
  bytes: Uint8Array,
  from: string,
  to: string,
): Promise<Uint8Array | null> {
  const program = officeOn(env.PATH ?? '')
  if (program === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'govplan-office-'))
  let started: number | undefined
  const tidy = () => {
    end(started)
    remove(folder)
  }
  const release = onSignals(tidy)
  try {
    const input = join(folder, `notice.${from}`)
    writeFileSync(input, bytes)
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true })
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings())
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const target = join(folder, 'out')
    const args = [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', target, input]
    await run(program, args, env, (pid) => {
      started = pid
    })
    return readFileSync(join(target, `notice.${to}`))
  } catch {
    return null
  } finally {
    release()
    tidy()
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

function officeOn(path: string): string | null {
  const names = process.platform === 'win32' ? ['soffice.com'] : ['soffice', 'libreoffice']
  const places = path.split(delimiter).filter((folder) => folder !== '')
  return places.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs to its end, or not longer than a minute: then it is ended with all that it started. */
function run(
  program: string,
  args: readonly string[],
  env: Io['env'],
  started: (pid: number | undefined) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'ignore', detached: true })
    started(child.pid)
    const timer = setTimeout(() => end(child.pid), LONGEST)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new Error(String(code)))
    })
  })
}

function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Tidies up where the run is ended from outside, which then ends as it would have without. */
function onSignals(tidy: () => void): () => void {
  const handle = (signal: NodeJS.Signals) => {
    tidy()
    release()
    process.kill(process.pid, signal)
  }
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, handle)
  }
  for (const signal of SIGNALS) process.on(signal, handle)
  return release
}
