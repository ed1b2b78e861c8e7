import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zipOf } from '../read/archive-file.ts'
import { answer, GAP, inFolder, SPRING } from './command.ts'

const SPRING_TEXT = readFileSync(SPRING)
const archive = zipOf({
  '春.txt': SPRING_TEXT,
  '缺.txt': readFileSync(GAP),
  '图.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
})

test('an archive behaves as the files in it', async () => {
  await inFolder(async (cwd) => {
    writeFileSync(join(cwd, 'a.zip'), archive)
    const parsed = await answer(['parse', '-q', '-f', 'json', 'a.zip'], { cwd })
    expect(JSON.parse(parsed.stdout).map(({ source }: { source: { file: string } }) => source.file)).toEqual([
      'a.zip/春.txt',
      'a.zip/缺.txt',
    ])
    expect(parsed.stderr).toMatch(/^govplan: a\.zip\/图\.png: PNG .*\n$/)
    expect(parsed.code).toBe(1)
    const checked = await answer(['check', 'a.zip'], { cwd })
    expect(checked.stdout).toContain('a.zip/缺.txt:')
    expect(checked.code).toBe(1)
    const items = await answer(['parse', '-q', '--stage', 'items', 'a.zip'], { cwd })
    const alone = await answer(['parse', '-q', '--stage', 'items', SPRING, GAP])
    expect(items.stdout).toBe(alone.stdout)
  })
})

test('one document in an archive gives an array, also from standard input', async () => {
  const { stdout, code } = await answer(['parse', '-q', '-'], { input: [zipOf({ '春.txt': SPRING_TEXT })] })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(JSON.parse(stdout)[0].source.file).toBe('春.txt')
})
