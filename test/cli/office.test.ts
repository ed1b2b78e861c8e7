import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { ROOT } from '../package.ts'
import { govplan, inFolder } from './command.ts'

const DOC = `${ROOT}fixtures/read/units-on-sections.doc`
const DOCX = `${ROOT}fixtures/read/units-on-sections.docx`
const XLS = `${ROOT}fixtures/read/units-on-sections.xls`

/** Runs `use` with a program called soffice alone on PATH, and a folder for temporary files. */
async function withOffice(
  script: string,
  use: (env: NodeJS.ProcessEnv, cwd: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (cwd) => {
    const [bin, tmp] = [join(cwd, 'bin'), join(cwd, 'tmp')]
    for (const folder of [bin, tmp]) mkdirSync(folder)
    writeFileSync(join(bin, 'soffice'), `#!${process.execPath}\n${script}`)
    chmodSync(join(bin, 'soffice'), 0o755)
    writeFileSync(join(bin, 'package.json'), '{}')
    await use({ PATH: bin, TMPDIR: tmp }, cwd)
    expect(readdirSync(tmp)).toEqual([])
  })
}

const CONVERTS = `
  const { copyFileSync, mkdirSync, readFileSync } = require('node:fs')
  const [profile, ...args] = process.argv.slice(2)
  const settings = readFileSync(new URL(profile.split('=')[1] + '/user/registrymodifications.xcu'), 'utf8')
  if (!/DisableMacrosExecution.*ooInetHTTPProxyName/.test(settings)) process.exit(1)
  if (!profile.startsWith('-env:UserInstallation=file://' + process.env.TMPDIR)) process.exit(1)
  const out = args[args.indexOf('--outdir') + 1]
  mkdirSync(out)
  copyFileSync(${JSON.stringify(DOCX)}, out + '/notice.' + args[args.indexOf('--convert-to') + 1])`

const codesOf = (stdout: string) => JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code)

test('a .doc is converted where soffice is on PATH', async () => {
  await withOffice(CONVERTS, async (env) => {
    const { stdout, code } = await govplan(['parse', '-q', DOC], { env })
    expect([code, codesOf(stdout)]).toEqual([0, ['office-converted']])
    expect(JSON.parse(stdout).tasks).toHaveLength(9)
  })
})

test('it is read as it is where soffice fails, or is not there', async () => {
  await withOffice('process.exit(1)', async (env, cwd) => {
    for (const PATH of [env.PATH, cwd]) {
      const { stdout, code } = await govplan(['parse', '-q', DOC], { env: { ...env, PATH } })
      expect([code, codesOf(stdout)]).toEqual([0, ['office-missing']])
      expect(JSON.parse(stdout).tasks).toHaveLength(9)
    }
  })
})

test('an .xls that cannot be converted says what to do', async () => {
  const { stderr, code } = await govplan(['parse', '-q', XLS], { env: { PATH: '' } })
  expect([code, stderr]).toEqual([
    1,
    `govplan: ${XLS}: 读取 .xls 文件需要 LibreOffice(soffice):请先安装,或在 Excel、WPS 中另存为 .xlsx\n`,
  ])
})

test('ended from outside, nothing is left', async () => {
  const HANGS =
    "setInterval(() => require('node:fs').appendFileSync(process.env.TMPDIR + '/../beats', '.'), 20)"
  await withOffice(HANGS, async (env, cwd) => {
    const beats = () => statSync(join(cwd, 'beats'), { throwIfNoEntry: false })?.size ?? 0
    const args = [`${ROOT}bin/govplan.js`, 'parse', '-q', DOC]
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } })
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
    while (beats() === 0) await sleep(20)
    child.kill('SIGTERM')
    expect(await ended).toBe('SIGTERM')
    const last = beats()
    await sleep(200)
    expect(beats()).toBe(last)
  })
})

const PATH = process.env.PATH ?? ''
const real = PATH.split(':').find((folder) => folder !== '' && readable(folder).includes('soffice'))

function readable(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

// Where LibreOffice is missing, this is skipped.
test.skipIf(real === undefined)(
  'with LibreOffice, .doc, .wps and .xls have the tasks of .docx',
  { timeout: 120_000 },
  async () => {
    await inFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.wps'), readFileSync(DOC))
      const expected = JSON.parse((await govplan(['parse', '-q', DOCX])).stdout)
      const { stdout } = await govplan(['parse', '-q', DOC, XLS, 'a.wps'], { cwd })
      const tasksOf = ({ tasks }: Pick<PlanDocument, 'tasks'>) =>
        tasks.map(({ id, title, units, times }) => [
          id,
          title,
          units.map(({ role, name }) => [role, name]),
          times.map(({ text, start, end, rrule }) => [text, start, end, rrule]),
        ])
      for (const plan of JSON.parse(stdout)) {
        expect(plan.diagnostics[0].code).toBe('office-converted')
        expect(tasksOf(plan)).toEqual(tasksOf(expected))
      }
    })
  },
)
