import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { answer } from './cli/command.ts'
import { ROOT, runModule, typeErrors } from './package.ts'

interface Block {
  readonly language: string
  readonly code: string
  /** Marked as not to be run here. */
  readonly skipped: boolean
  /** The block that follows at once: what the commands print. */
  readonly shown: string | null
}

const SET_UP = 'npm ci && npm run -s build && '
const FENCE =
  /(?<mark><!-- not run by the tests:[^\n]{1,80} -->\n)?^```(?<language>[a-z]{0,8})\n(?<code>.*?)^```\n(?=(?<next>\n```(?:text|json)\n)?)/gmsu

function blocksOf(markdown: string): Block[] {
  const matches = [...markdown.matchAll(FENCE)]
  return matches.map(({ groups }, index) => ({
    language: groups!.language!,
    code: groups!.code!,
    skipped: groups!.mark !== undefined,
    shown: groups!.next === undefined ? null : matches[index + 1]!.groups!.code!,
  }))
}

async function shell(script: string): Promise<string> {
  // An empty FORCE_COLOR still colours what Node's console writes.
  const { FORCE_COLOR: _, ...env }: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' }
  return (await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT, env })).stdout
}

/** The shown lines stand in the printed ones as they are; a line `…` stands for any number of lines. */
function expectShown(printed: string, shown: string): void {
  let rest = `\n${printed}`
  for (const piece of shown.split(/^…\n/mu).filter((piece) => piece !== '')) {
    const at = rest.indexOf(`\n${piece}`)
    if (at < 0) expect(printed).toContain(piece)
    rest = rest.slice(at + piece.length)
  }
  if (!shown.includes('…\n')) expect(printed).toBe(shown)
}

const readme = (name: string) => readFileSync(ROOT + name, 'utf8')
const help = async (command: string) => (await answer([command, '--help', '--lang', 'en'])).stdout

test('both tell the same commands', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((name) =>
    blocksOf(readme(name)).filter(({ language }) => language !== ''),
  )
  expect(chinese).toEqual(english)
})

describe('the commands of both', () => {
  const blocks = blocksOf(readme('README.md'))
  const commands = blocks.filter(({ language }) => language === 'sh')

  test('the first command sets up and parses, the second passes the tests', async () => {
    const [first, second] = commands.map(({ code }) => code.trim())
    expect(first!.startsWith(SET_UP)).toBe(true)
    expect(JSON.parse(await shell(first!.slice(SET_UP.length))).tasks).toHaveLength(5)
    expect(second).toBe('npm ci && npm test')
    expect(readFileSync(`${ROOT}.ci/run`, 'utf8')).toMatch(/^npm ci && npm test$/m)
  })

  const run = commands.filter(({ code, skipped }) => !skipped && code !== 'npm run score\n')
  test.each(run)('$code', { timeout: 60_000 }, async ({ code, shown }) => {
    const printed = await shell(code)
    if (shown !== null) expectShown(printed, shown)
  })

  test.skipIf(!existsSync(`${ROOT}../shared/corpus`))(
    'the scores are those of npm run score, skipped where ../shared/corpus is absent',
    { timeout: 60_000 },
    async () => {
      const score: string = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).scripts.score
      const { shown } = commands.find(({ code }) => code === 'npm run score\n')!
      expectShown(await shell(score.replace('npm run -s build && ', '')), shown!)
    },
  )

  test('the example of the library', { timeout: 30_000 }, async () => {
    const { code, shown } = blocks.find(({ language }) => language === 'js')!
    expect(await runModule(code)).toBe(shown)
    expect(typeErrors(code)).toEqual([])
  })

  test('the steps for CI convert and check what a commit changed', async () => {
    const { code } = blocks.find(({ language }) => language === 'yaml')!
    const [diff, batch, check, ...others] = [...code.matchAll(/^ +- run: (.+)$/gm)].map(([, line]) => line!)
    expect(others).toEqual([])
    const folder = mkdtempSync(join(tmpdir(), 'govplan-ci-'))
    const notice = (unit: string) =>
      `修路方案\n一、修补县道。2024年6月底前完成。（${unit}牵头）\n二、养护乡道。（${unit}牵头）\n`
    const git = 'git -c user.name=t -c user.email=t@t'
    const commit = (text: string) => shell(`cd ${folder} && git add -A && ${git} commit -qm ${text}`)
    try {
      mkdirSync(join(folder, 'notices/县'), { recursive: true })
      writeFileSync(join(folder, 'notices/a.txt'), notice('县财政局'))
      writeFileSync(join(folder, 'notices/县/b.txt'), notice('县水利局'))
      await shell(`cd ${folder} && git init -q`)
      await commit('one')
      writeFileSync(join(folder, 'notices/县/b.txt'), notice('县水利局').replace('二、', '三、'))
      await commit('two')
      const program = `govplan() { node ${ROOT}bin/govplan.js "$@"; }; export -f govplan; cd ${folder}`
      // xargs runs programs, not functions of the shell.
      const checked = check!.replace('govplan check', `node ${ROOT}bin/govplan.js check`)
      const printed = await shell(`${program}; ${diff}; ${batch}; ${checked} || echo failed`)
      expect(printed).toMatch(/^::warning file=notices\/县\/b\.txt,[^\n]*\n(?:.*\n)*failed\n$/)
      expect(readdirSync(join(folder, 'ledger'))).toEqual(['.govplan', '县'])
      expect(readFileSync(join(folder, 'ledger.xml'), 'utf8')).toContain('failures="0"')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const markdown = readme(name)

  test('all options of parse and batch, and no others', async () => {
    const optionsIn = (text: string) => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]+/g))].toSorted()
    const rows = markdown.split('\n').filter((line) => /^\| `--?[a-z]/.test(line))
    const helps = `${await help('parse')}\n${await help('batch')}`
    const told = optionsIn(helps.replace(/^ {2}[a-z]+ .*govplan.*$|^ {2}govplan.*$/gm, ''))
    expect(optionsIn(rows.join('\n'))).toEqual(told.filter((name) => !['--help', '--version'].includes(name)))
  })

  test('all formats, and no others', async () => {
    const listed = (await answer(['formats'])).stdout.match(/^[a-z]+/gm)!
    const rows = markdown.split('\n').filter((line) => /^\| `[a-z]/.test(line))
    const named = rows.flatMap((row) => row.split(' | ')[0]!.match(/[a-z]+/g) ?? [])
    expect(named).toEqual(listed)
  })

  test('the folders of the picture are those of src', () => {
    for (const [folder] of markdown.matchAll(/src\/[a-z./-]*[a-z/]/g))
      expect(existsSync(ROOT + folder)).toBe(true)
  })

  test('links lead to files', () => {
    for (const [, path] of markdown.matchAll(/\]\((?!https?:)([^)]{1,80})\)/g))
      expect(existsSync(ROOT + path!), path).toBe(true)
  })
})
