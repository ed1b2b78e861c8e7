import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type SourceOptions, sourcesOf } from '../../src/batch/sources.ts'
import { realDisk } from '../../src/cli/batch/real-disk.ts'
import { inFolderOf } from './folder.ts'

const FILES = { 'in/b.txt': '', 'in/a/2.txt': '', 'in/a/10.txt': '', 'in/a.md': '', 'in/.git/x.txt': '' }

const found = (inputs: readonly string[], options: SourceOptions = {}) =>
  [...sourcesOf(inputs, options, realDisk)].map((one) => ('code' in one ? one.code : one.name))

test('files of a folder before those of its folders, in the order of code units; hidden ones are passed over', async () => {
  await inFolderOf(FILES, async (folder) => {
    expect(found([`${folder}/in`])).toEqual(['a.md', 'b.txt', 'a/10.txt', 'a/2.txt'])
  })
})

test('patterns, and names that are wanted or not', async () => {
  await inFolderOf(FILES, async (folder) => {
    expect(found([`${folder}/in/**/*.txt`])).toEqual(['b.txt', 'a/10.txt', 'a/2.txt'])
    expect(found([`${folder}/in`], { include: ['*.txt'] })).toEqual(['b.txt', 'a/10.txt', 'a/2.txt'])
    expect(found([`${folder}/in`], { include: ['a/**'], exclude: ['*0.txt'] })).toEqual(['a/2.txt'])
    expect(found([`${folder}/in`], { except: [`${folder}/in/a`] })).toEqual(['a.md', 'b.txt'])
  })
})

test('a pattern that matches nothing is told, not one whose files are not wanted or links', async () => {
  await inFolderOf({ ...FILES, 'a[1].txt': '' }, async (folder) => {
    symlinkSync('b.txt', join(folder, 'in/b.lnk'))
    expect([...sourcesOf([`${folder}/in/*.zzz`], {}, realDisk)]).toEqual([
      { path: `${folder}/in/b.lnk`, code: 'LINK' },
      { path: `${folder}/in/*.zzz`, code: 'ENOENT' },
    ])
    expect(found([`${folder}/none/*.txt`])).toEqual(['ENOENT'])
    expect(found([`${folder}/in/*.lnk`])).toEqual(['LINK'])
    expect(found([`${folder}/in/*.txt`], { exclude: ['*.txt'] })).toEqual(['LINK'])
    expect(found([`${folder}/a[1].txt`])).toEqual(['a[1].txt'])
  })
})

test('a file that is named twice is done once', async () => {
  await inFolderOf(FILES, async (folder) => {
    expect(found([`${folder}/in/b.txt`, `${folder}/in`, `${folder}/in/b.txt`])).toEqual([
      'b.txt',
      'a.md',
      'a/10.txt',
      'a/2.txt',
    ])
    expect(found([`${folder}/in/b.txt`], { base: folder })).toEqual(['in/b.txt'])
  })
})

test('links are told and not followed, loops of them neither; what is not there is told', async () => {
  await inFolderOf({ 'in/a.txt': '' }, async (folder) => {
    symlinkSync('../in', join(folder, 'in/loop'))
    symlinkSync('a.txt', join(folder, 'in/link.txt'))
    mkdirSync(join(folder, 'in/empty'))
    expect(found([`${folder}/in`, `${folder}/none`])).toEqual(['in/a.txt', 'LINK', 'LINK', 'ENOENT'])
  })
})

test('so are links and impossible paths that are named; a link to a folder stands for it', async () => {
  await inFolderOf({ 'in/a.txt': '' }, async (folder) => {
    symlinkSync('in/a.txt', join(folder, 'link.txt'))
    symlinkSync('loop', join(folder, 'loop'))
    symlinkSync('gone', join(folder, 'dangling'))
    symlinkSync('in', join(folder, 'same'))
    const names = ['link.txt', 'loop', 'dangling', 'in/a.txt', 'in/a.txt/b', 'n'.repeat(300), 'same']
    expect(found(names.map((name) => `${folder}/${name}`))).toEqual([
      'LINK',
      'LINK',
      'LINK',
      'in/a.txt',
      'ENOTDIR',
      'ENAMETOOLONG',
      'same/a.txt',
    ])
  })
})

test('a folder that is as deep as paths can name is no recursion', () => {
  const depth = 2000
  const disk = {
    ...realDisk,
    kind: () => 'folder' as const,
    list: (path: string) =>
      path.length < depth * 2
        ? [{ name: 'd', kind: 'folder' as const }]
        : [{ name: 'f', kind: 'file' as const }],
  }
  expect([...sourcesOf(['d'], {}, disk)]).toHaveLength(1)
})
