import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, DIFFERS, GAP, inFolder, SPRING } from './command.ts'

test('a saved result turns into every format that needs no text of the notice', async () => {
  await inFolder(async (cwd) => {
    const run = async (...args: readonly string[]) => (await answer(['parse', '-q', ...args], { cwd })).stdout
    writeFileSync(join(cwd, 'one.json'), await run(SPRING))
    writeFileSync(join(cwd, 'two.json'), await run(SPRING, GAP))
    writeFileSync(join(cwd, 'two.ndjson'), await run('-f', 'ndjson', SPRING, GAP))
    for (const format of ['json', 'ndjson', 'csv', 'xlsx', 'yaml', 'ics', 'md']) {
      expect(await run('-f', format, 'one.json')).toBe(await run('-f', format, SPRING))
      const both = await run('-f', format, SPRING, GAP)
      expect(await run('-f', format, 'two.json')).toBe(both)
      expect(await run('-f', format, 'two.ndjson')).toBe(both)
    }
  })
}, 120_000)

test('what needs that text says so', async () => {
  await inFolder(async (cwd) => {
    writeFileSync(join(cwd, 'a.json'), (await answer(['parse', '-q', DIFFERS])).stdout)
    for (const args of [
      ['-f', 'html'],
      ['--stage', 'blocks'],
    ]) {
      const { code, stdout, stderr } = await answer(['parse', '-q', ...args, 'a.json'], { cwd })
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toBe('govplan: a.json: 这是 govplan 的结果,其中没有原文:请给出原来的通知\n')
    }
    const { stdout } = await answer(['check', 'a.json'], { cwd })
    expect(stdout).toMatch(/^a\.json:\d+:\d+: /)
    expect(stdout).not.toContain('^')
    const github = await answer(['check', '-f', 'github', 'a.json'], { cwd })
    expect(github.stdout).toMatch(/^::notice file=[^:]*differs\.txt,title=[a-z-]+::a\.json:\d+:\d+: /)
  })
})
