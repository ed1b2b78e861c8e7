import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { drafts, inFolderOf, notice, notices, tree } from '../batch/folder.ts'
import { govplan } from './command.ts'

const BIN = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
/** How often a run is killed; 200 were tried for the README. */
const KILLS = Number(process.env.GOVPLAN_KILLS ?? 6)

interface Outcome {
  readonly code: number | null
  readonly said: string
}

/** A batch of workers, to be stopped. */
function start(cwd: string, output: string, ...args: string[]) {
  const words = [BIN, 'batch', 'in', '-o', output, '--jobs', '2', '--lang', 'en', ...args]
  const child = spawn(process.execPath, words, { cwd, env: { ...process.env, FORCE_COLOR: '' } })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, said })))
  return { child, ended }
}

/** Waits until the first results are there. */
async function begun(folder: string, name = '0/0.txt.json'): Promise<void> {
  for (let n = 0; n < 3000 && !existsSync(join(folder, name)); n++) await sleep(5)
}

const undisturbed = async (cwd: string, ...args: string[]) => {
  expect((await govplan(['batch', 'in', '-o', 'whole', '-q', ...args, '--lang', 'en'], { cwd })).code).toBe(0)
  return tree(join(cwd, 'whole'))
}

/** A run of 600 files that is stopped: once more where it was over before that, as on a busy machine it may be. */
async function stopped(cwd: string): Promise<Outcome> {
  for (;;) {
    rmSync(join(cwd, 'out'), { recursive: true, force: true })
    const { child, ended } = start(cwd, 'out')
    await begun(join(cwd, 'out'))
    child.kill('SIGINT')
    const end = await ended
    if (!end.said.includes('600 converted')) return end
  }
}

test('SIGINT finishes what is in hand, and the next run goes on', async () => {
  await inFolderOf(notices('in', 600), async (cwd) => {
    const { code, said } = await stopped(cwd)
    expect([code, said]).toEqual([1, expect.stringContaining('stopped as asked')])
    const whole = await undisturbed(cwd)
    const done = Object.entries(tree(join(cwd, 'out')))
    expect(done.length).toBeLessThan(600)
    for (const [name, text] of done) expect(text).toBe(whole[name])
    expect(drafts(join(cwd, 'out'))).toEqual([])
    const resumed = await govplan(['batch', 'in', '-o', 'out', '--lang', 'en'], { cwd })
    expect(resumed.stderr).toMatch(/govplan: \d+ converted, [1-9]\d* unchanged, 0 failed\n/)
    expect(tree(join(cwd, 'out'))).toEqual(whole)
  })
})

test('a second SIGINT ends it at once', async () => {
  await inFolderOf({ ...notices('in', 50), 'in/large.txt': notice(1).repeat(60_000) }, async (cwd) => {
    const { child, ended } = start(cwd, 'out')
    // One worker has the large file, which comes first; the other has done some.
    await begun(join(cwd, 'out'), '2/2.txt.json')
    child.kill('SIGINT')
    await sleep(100)
    child.kill('SIGINT')
    expect((await ended).code).toBe(1)
    expect(existsSync(join(cwd, 'out/large.txt.json'))).toBe(false)
  })
})

/** Always the same row of numbers from 0 to 1. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2 ** 31
    yield state / 2 ** 31
  }
}

test.each([[[]], [['--merge', '-f', 'csv']]])(
  'killed at random moments and run again, the result is that of an undisturbed run %j',
  { timeout: 600_000 },
  async (args) => {
    await inFolderOf(notices('in', 200), async (cwd) => {
      const whole = await undisturbed(cwd, ...args)
      const chance = chances(22)
      for (let n = 0; n < KILLS; n++) {
        const { child, ended } = start(cwd, 'out', ...args)
        await sleep(40 + chance.next().value! * 700)
        child.kill('SIGKILL')
        await ended
        const finished = existsSync(join(cwd, 'out')) ? tree(join(cwd, 'out')) : {}
        for (const [name, text] of Object.entries(finished)) expect(text).toBe(whole[name])
      }
      expect((await govplan(['batch', 'in', '-o', 'out', '-q', ...args, '--lang', 'en'], { cwd })).code).toBe(
        0,
      )
      expect(tree(join(cwd, 'out'))).toEqual(whole)
      expect(drafts(join(cwd, 'out'))).toEqual([])
    })
  },
)

test('a file that takes too long, or too much memory, is told; the others are done', async () => {
  await inFolderOf({ ...notices('in', 6), 'in/large.txt': notice(1).repeat(100_000) }, async (cwd) => {
    const run = (output: string, ...args: string[]) =>
      govplan(['batch', 'in', '-o', output, '--jobs', '2', '--lang', 'en', ...args], { cwd })
    const small = await run('memory', '--memory', '48')
    expect([small.code, small.stderr]).toEqual([
      1,
      expect.stringContaining('large.txt: took more memory than'),
    ])
    expect(Object.keys(tree(join(cwd, 'memory')))).toHaveLength(6)
    const late = await run('time', '--timeout', '3')
    expect([late.code, late.stderr]).toEqual([1, expect.stringContaining('large.txt: took longer than')])
    expect(Object.keys(tree(join(cwd, 'time')))).toHaveLength(6)
  })
})

test('a file beyond 512 MiB is refused before it is read', async () => {
  await inFolderOf({ 'in/a.txt': notice(1) }, async (cwd) => {
    execFileSync('truncate', ['-s', '600M', join(cwd, 'in/huge.txt')])
    const { code, stderr } = await govplan(['batch', 'in', '-o', 'out', '--lang', 'en'], { cwd })
    expect([code, stderr]).toEqual([1, expect.stringMatching(/huge\.txt: .*512 MiB/)])
    expect(Object.keys(tree(join(cwd, 'out')))).toEqual(['a.txt.json'])
  })
})

function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a full disk ends it with one clear line and no half file; skipped where none can be mounted', async (context) => {
  await inFolderOf(notices('in', 100), async (cwd) => {
    const disk = join(cwd, 'disk')
    mkdirSync(disk)
    if (!mountSmall(disk)) context.skip('no tmpfs can be mounted here')
    try {
      const whole = await undisturbed(cwd)
      const { code, stderr } = await govplan(['batch', 'in', '-o', 'disk/out', '--lang', 'en'], { cwd })
      expect([code, stderr]).toEqual([1, expect.stringContaining('the disk takes no more')])
      const done = Object.entries(tree(join(disk, 'out')))
      expect(done.length).toBeGreaterThan(3)
      for (const [name, text] of done) expect(text).toBe(whole[name])
      expect(drafts(join(disk, 'out'))).toEqual([])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

test('one bad file among many', async () => {
  await inFolderOf(notices('in', 400), async (cwd) => {
    writeFileSync(join(cwd, 'in/bad.txt'), Buffer.from('\x89PNG\r\n', 'latin1'))
    const { code, stderr } = await govplan(['batch', 'in', '-o', 'out', '--lang', 'en'], { cwd })
    expect([code, stderr]).toEqual([1, expect.stringContaining('400 converted, 0 unchanged, 1 failed')])
  })
})
