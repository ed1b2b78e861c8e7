import { describe, expect, test } from 'vitest'
import { commonFolder, outputName, relativeTo } from '../../src/batch/names.ts'
import { isInShard } from '../../src/batch/shard.ts'

describe('names below the folder that all inputs share', () => {
  test.each([
    [['notices'], 'notices/2024/a.txt', '2024/a.txt'],
    [['notices/'], 'notices/a.txt', 'a.txt'],
    [['a', 'b'], 'a/x.txt', 'a/x.txt'],
    [['/data/a', '/data/b'], '/data/b/x.txt', 'b/x.txt'],
    [['.'], 'a/x.txt', 'a/x.txt'],
    [['a/b', 'a/bc'], 'a/bc/x.txt', 'bc/x.txt'],
  ])('%j: %s', (folders, path, name) => {
    expect(relativeTo(commonFolder(folders), path)).toBe(name)
  })

  test('what stands outside cannot lead out of the output folder', () => {
    expect(relativeTo('in', '../../etc/passwd')).toBe('etc/passwd')
    expect(relativeTo('/in', '/etc/passwd')).toBe('etc/passwd')
  })
})

test('the whole name stays', () => {
  expect(outputName('a.txt', 'json')).toBe('a.txt.json')
  expect(outputName('a.html', 'json')).toBe('a.html.json')
})

test('every file is in one shard, and each shard has its part', () => {
  const names = Array.from({ length: 400 }, (_, n) => `2024/${n}.txt`)
  const shards = [1, 2, 3, 4].map((index) => names.filter((name) => isInShard(name, { index, count: 4 })))
  expect(shards.flat().toSorted()).toEqual(names.toSorted())
  for (const shard of shards) expect(shard.length).toBeGreaterThan(60)
})
